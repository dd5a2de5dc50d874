package io.officergate.e2e.people;

import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Whose turn it is: six digits that nobody else of these tests gets, so that no number and no name is taken. */
final class Turn {
    private static final int TURNS = 1_000_000;
    private static final AtomicInteger LAST = new AtomicInteger(new SecureRandom().nextInt(TURNS));

    private Turn() {}

    static int next() {
        return Math.floorMod(LAST.incrementAndGet(), TURNS);
    }
}
