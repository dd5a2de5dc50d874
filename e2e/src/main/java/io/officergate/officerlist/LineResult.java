package io.officergate.officerlist;

/**
 * What became of one line, or one thing that is wrong with it.
 *
 * @param line where the line begins in the file, from 1
 * @param field the field that is wrong; empty when it is the line
 * @param code short stable name
 * @param told the server's own words; empty for what the list itself shows
 */
record LineResult(long line, State state, String field, String code, String told) {
    /** Whether the officer has an account. */
    enum State {
        /** The account was made; with {@code --check}, it would be. */
        CREATED,
        /** It was there already, as the list says. */
        UNCHANGED,
        /** It was there already, says something else, and was left as it is. */
        DIFFERS,
        /** There is none. */
        REFUSED,
        /** The server stayed away: nobody knows until the list is imported again. */
        UNANSWERED;

        /** Whether nobody has to do anything any more. */
        boolean isDone() {
            return this == CREATED || this == UNCHANGED;
        }
    }

    static LineResult refused(long line, String field, String code) {
        return new LineResult(line, State.REFUSED, field, code, "");
    }
}
