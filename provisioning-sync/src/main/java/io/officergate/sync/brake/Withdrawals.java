package io.officergate.sync.brake;

/**
 * What is known when the next event is about to be handed out.
 *
 * @param engaged whether withdrawals are held already
 * @param withdrawn withdrawals handed out within the window, unit events by their weight
 * @param officers distinct officers whose events were ever applied
 */
public record Withdrawals(boolean engaged, long withdrawn, long officers) {

    public Withdrawals {
        if (withdrawn < 0 || officers < 0) {
            throw new IllegalArgumentException("nobody counts below zero");
        }
    }

    /** The same after some more. */
    public Withdrawals plus(long more) {
        return new Withdrawals(engaged, withdrawn + more, officers);
    }
}
