package io.officergate.world;

/** Something the world needs is not as it should be. It always says what is wrong and what mends it. */
public final class WorldFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param wrong what is wrong, one sentence
     * @param mend what the reader can do about it, one sentence
     */
    public WorldFailure(String wrong, String mend) {
        super(wrong + System.lineSeparator() + "  Mend: " + mend);
    }

    /** As above, with the exception that told it. */
    public WorldFailure(String wrong, String mend, Throwable cause) {
        super(wrong + System.lineSeparator() + "  Mend: " + mend, cause);
    }
}
