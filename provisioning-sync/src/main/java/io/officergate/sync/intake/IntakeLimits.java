package io.officergate.sync.intake;

/**
 * What the door lets in.
 *
 * @param largestMessage in bytes, 1 KiB to 16 MiB
 * @param largestBatch in events, 1 to 10 000
 */
public record IntakeLimits(int largestMessage, int largestBatch) {

    private static final int KIBI = 1024;

    public IntakeLimits {
        require("largest-message", largestMessage, KIBI, 16 * KIBI * KIBI);
        require("largest-batch", largestBatch, 1, 10_000);
    }

    private static void require(String setting, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "officergate.sync.intake." + setting + " is " + value + "; it must be " + least + " to " + most);
        }
    }
}
