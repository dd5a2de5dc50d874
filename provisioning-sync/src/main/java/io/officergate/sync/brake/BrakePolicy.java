package io.officergate.sync.brake;

import io.officergate.sync.brake.BrakeVerdict.Hold;
import io.officergate.sync.brake.BrakeVerdict.Pass;
import io.officergate.sync.event.PersonnelEventType;
import java.time.Duration;

/**
 * How many withdrawals pass without a person (JML-1).
 *
 * @param number withdrawals within the window, 1 to 100 000
 * @param sharePercent share of the officers within the window, 1 to 100 %
 * @param floor the share never means fewer than this, 1 to 1000
 * @param window sliding, 1 min to 24 h
 * @param unitWeight how many withdrawals a unit event counts as, 1 to 1000
 */
public record BrakePolicy(int number, int sharePercent, int floor, Duration window, int unitWeight) {

    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(1);

    public BrakePolicy {
        require("number", number, 100_000);
        require("share-percent", sharePercent, 100);
        require("floor", floor, 1000);
        require("unit-weight", unitWeight, 1000);
        if (window.compareTo(SHORTEST) < 0 || window.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "officergate.sync.brake.window is " + window + "; it must be " + SHORTEST + " to " + LONGEST);
        }
    }

    /** Whether the next event may be handed out. */
    public BrakeVerdict decide(PersonnelEventType next, Withdrawals before) {
        return switch (Withdrawal.of(next)) {
            case NONE -> new Pass(0);
            case URGENT -> new Pass(1);
            case OFFICER -> unlessTooMany(1, before);
            case UNIT -> unlessTooMany(unitWeight, before);
        };
    }

    /** How many withdrawals may pass within the window. */
    public long limit(long officers) {
        return Math.min(number, Math.max(floor, officers * sharePercent / 100));
    }

    private BrakeVerdict unlessTooMany(int weight, Withdrawals before) {
        long limit = limit(before.officers());
        return before.engaged() || before.withdrawn() + weight > limit ? new Hold(limit) : new Pass(weight);
    }

    private static void require(String setting, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(
                    "officergate.sync.brake." + setting + " is " + value + "; it must be 1 to " + most);
        }
    }
}
