package io.officergate.withdrawal;

/** Whether a document can confirm a withdrawal. */
public enum ConfirmationVerdict {
    /** It can. */
    FIT,
    /** It bears a date that has not come. */
    IN_FUTURE,
    /** It is older than the decision's effect, and so cannot say that the right has ended by it. */
    BEFORE_EFFECT
}
