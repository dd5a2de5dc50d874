package io.officergate.sync.inbox;

import java.time.Instant;

/**
 * What somebody decided about a parked event.
 *
 * @param by client and account
 * @param reason 3 to 500 characters
 */
public record PersonsDecision(String by, String reason, Instant at) {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 500;

    /** @throws IllegalArgumentException when the reason says nothing or too much */
    public PersonsDecision {
        if (!isReason(reason)) {
            throw new IllegalArgumentException("a reason has 3 to 500 characters");
        }
        reason = reason.strip();
    }

    /** Whether a text says something and not too much. */
    public static boolean isReason(String text) {
        int length = text.strip().length();
        return length >= SHORTEST && length <= LONGEST && text.codePoints().noneMatch(Character::isISOControl);
    }
}
