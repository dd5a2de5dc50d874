package io.officergate.sync.apply;

import java.time.Duration;

/** Refuses settings outside their range, by name. */
final class Ranges {

    private Ranges() {}

    static void require(String setting, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(
                    "officergate.sync.dispatch." + setting + " is " + value + "; it must be " + least + " to " + most);
        }
    }
}
