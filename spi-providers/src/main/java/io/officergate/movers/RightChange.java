package io.officergate.movers;

import io.officergate.kernel.Decision;
import io.officergate.kernel.DutyAtSystem;
import java.time.Instant;
import java.util.Optional;

/**
 * What became of one right of an officer (JML-2).
 *
 * @param occasion why
 * @param event which personnel event; empty when no event was about it
 * @param decision that ends or moves it, or that named its date
 * @param effective from when that holds
 * @param reported when the office says that it reported; empty when it does not say
 * @param what became of it
 * @param right the right; empty of {@link What#NOTHING}
 * @param newHolder who has it now in the officer's place; empty when nobody took it over
 */
public record RightChange(
        Occasion occasion,
        Optional<EventName> event,
        Decision decision,
        Instant effective,
        Optional<Instant> reported,
        What what,
        Optional<DutyAtSystem> right,
        Optional<Account> newHolder) {

    /** What became of a right. Names are kept for ever. */
    public enum What {
        /** The account has lost it. */
        WITHDRAWN,
        /** The account has it in another unit. */
        MOVED,
        /** The event took nothing from anybody. */
        NOTHING
    }

    /** @throws IllegalArgumentException when a right is named and nothing became of one, or the other way round */
    public RightChange {
        if ((what == What.NOTHING) == right.isPresent()) {
            throw new IllegalArgumentException("of " + what + " the right is " + right);
        }
    }
}
