package io.officergate.sync.inbox;

/**
 * Who has the free places while urgent events wait (JML-1): they go first, but every fourth place is left to the others, so that a
 * flood of suspensions stops nobody. A place that one kind does not need is the other's.
 *
 * @param inARow urgent ones since the others had a place, 0 to 3; more are not remembered, or the others would be owed a flood
 */
public record UrgentShare(int inARow) {

    /** Nobody is owed a place. */
    public static final UrgentShare NONE = new UrgentShare(0);

    private static final int MOST_IN_A_ROW = 3;

    public UrgentShare {
        if (inARow < 0 || inARow > MOST_IN_A_ROW) {
            throw new IllegalArgumentException("0 to " + MOST_IN_A_ROW + " in a row, not " + inARow);
        }
    }

    /**
     * How many of the urgent ones have a place; what is left is the others'.
     *
     * @param places free ones
     * @param urgent urgent ones that wait
     * @param others others that wait
     */
    public int places(int places, int urgent, int others) {
        int owed = Math.min(others, (inARow + places) / (MOST_IN_A_ROW + 1));
        return Math.min(urgent, places - owed);
    }

    /** After so many of both had a place. */
    public UrgentShare after(int urgent, int others) {
        return new UrgentShare(Math.max(0, Math.min(MOST_IN_A_ROW, inARow + urgent - MOST_IN_A_ROW * others)));
    }
}
