package io.officergate.officer;

/** Whether an account may have a user name. */
public sealed interface UserNameVerdict {
    /** Nothing is against the name as such; somebody else may have it. */
    record Fit() implements UserNameVerdict {}

    /** Nobody may be called so. */
    record Unfit(IdentifierRefusal why) implements UserNameVerdict {}
}
