package io.officergate.sync.roster;

/**
 * How many of a unit's officers may be lost, moved or have duties taken by one list.
 *
 * @param percent of the open accounts, 1 to 100 %
 * @param floor so many always may, 0 to 100
 */
public record LossPolicy(int percent, int floor) {

    private static final int WHOLE = 100;

    public LossPolicy {
        require("most-lost-percent", percent, 1);
        require("lost-floor", floor, 0);
    }

    /** Whether a list that loses so many of so many is taken for a cut one. */
    public boolean isTooMany(long lost, long of) {
        return lost > Math.max(floor, of * percent / WHOLE);
    }

    private static void require(String setting, int value, int least) {
        if (value < least || value > WHOLE) {
            throw new IllegalArgumentException(
                    "officergate.sync.roster." + setting + " is " + value + "; it must be " + least + " to " + WHOLE);
        }
    }
}
