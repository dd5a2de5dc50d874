package io.officergate.e2e.paths;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One way to a session or a token.
 *
 * @param name as in docs/paths.md
 * @param isUsed whether people go it, so that an attempt uses codes or leaves something behind
 * @param before what is done while the officer is still active; nothing on many paths
 * @param attempt the try itself
 */
record Path(String name, boolean isUsed, Optional<Consumer<Traveller>> before, Function<Traveller, Answer> attempt) {
    /** A way that people go. */
    static Path open(String name, Function<Traveller, Answer> attempt) {
        return new Path(name, true, Optional.empty(), attempt);
    }

    /** A way that people go on with what an earlier sign-in gave them. */
    static Path later(String name, Consumer<Traveller> before, Function<Traveller, Answer> attempt) {
        return new Path(name, true, Optional.of(before), attempt);
    }

    /** A way that is refused before anybody looks who comes. */
    static Path shut(String name, Function<Traveller, Answer> attempt) {
        return new Path(name, false, Optional.empty(), attempt);
    }

    @Override
    public String toString() {
        return name;
    }
}
