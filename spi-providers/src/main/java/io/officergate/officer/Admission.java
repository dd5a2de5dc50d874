package io.officergate.officer;

/** Whether an account is, or has just become, an officer's (ACC-1). */
public sealed interface Admission {
    /** The account has a record. */
    record Admitted(OfficerRecord record) implements Admission {}

    /** The account has no well-formed personal number: at most a draft, it gets no token. */
    record NoPersonalNumber() implements Admission {}

    /**
     * The account of a person that is no officer's, named by the operator for emergencies.
     *
     * @param hasDuty whether it has a duty at a connected system all the same, which only officers may
     */
    record EmergencyAdministrator(boolean hasDuty) implements Admission {}

    /** Nobody born in the year that the number states can be an officer: at most a draft, it gets no token. */
    record ImplausibleNumber() implements Admission {}

    /** The personal number already belongs to another account. */
    record NumberTaken() implements Admission {}
}
