package io.officergate.e2e.paths;

/**
 * What came of an attempt.
 *
 * @param isAllowed whether a token, or what the path is for, was given
 * @param seen the server's answer in a few words, when it refused
 */
record Answer(boolean isAllowed, String seen) {
    private static final Answer ALLOWED = new Answer(true, "");

    static Answer allowed() {
        return ALLOWED;
    }

    static Answer refused(String seen) {
        return new Answer(false, seen.replace('|', '/').strip());
    }

    /** The cell of the table. */
    String asCell() {
        return isAllowed ? "**allowed**" : "refused: " + seen;
    }
}
