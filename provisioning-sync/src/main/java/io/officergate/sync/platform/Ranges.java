package io.officergate.sync.platform;

import java.time.Duration;

/** Refuses settings outside their range, by name. */
public final class Ranges {

    private Ranges() {}

    /**
     * Accepts a value inside its range, the ends included.
     *
     * @throws IllegalArgumentException naming the setting, when it is outside
     */
    public static void require(String setting, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(setting + " is " + value + "; it must be " + least + " to " + most);
        }
    }
}
