package io.officergate.secondfactor;

/** Whether a factor may be removed by its officer now. */
public sealed interface FactorRemovalVerdict {
    /** Another one is left, and one was proven a moment ago. */
    record MayRemove() implements FactorRemovalVerdict {}

    /** Without it the officer could not sign in any more. */
    record LastFactor() implements FactorRemovalVerdict {}

    /** Another one is left, but none was proven a moment ago. */
    record NotProven() implements FactorRemovalVerdict {}
}
