package io.officergate.guessing;

import java.time.Duration;

/** Refuses settings that make no sense, with their name, so that the server says what to mend and does not start. */
final class Ranges {
    private Ranges() {}

    static void hold(String setting, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "guessing: %s must be %d to %d, not %d".formatted(setting, least, most, value));
        }
    }

    static void hold(String setting, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException("guessing: %s must be %d to %d seconds, not %d"
                    .formatted(setting, least.toSeconds(), most.toSeconds(), value.toSeconds()));
        }
    }
}
