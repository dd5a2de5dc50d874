package io.officergate.e2e.people;

import java.time.Duration;

/**
 * What a node does at leisure about tries: after a sign-in it gives back what was right, and remembers the address, within
 * five seconds. Until then one try more stands against the account.
 */
public final class Leisure {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(7);

    private Leisure() {}

    /** Waits until everything of before is done. */
    public static void await() throws InterruptedException {
        Thread.sleep(LONG_ENOUGH.toMillis());
    }
}
