package io.officergate.guessing;

/**
 * A verified unlock: why, and how it was made sure that the officer asked for it (IDL-2, S3).
 *
 * @param reason 3 to 500 characters
 * @param identityCheck how the identity was verified, 3 to 500 characters
 */
public record UnlockRequest(String reason, String identityCheck) {
    /** Shortest text. */
    public static final int SHORTEST = 3;

    /** Longest text. */
    public static final int LONGEST = 500;

    public UnlockRequest {
        if (!isFit(reason) || !isFit(identityCheck)) {
            throw new IllegalArgumentException("reason and identity check have 3 to 500 characters each");
        }
    }

    /** Whether a text says something and not too much. */
    public static boolean isFit(String text) {
        int length = text.strip().length();
        return length >= SHORTEST && length <= LONGEST;
    }
}
