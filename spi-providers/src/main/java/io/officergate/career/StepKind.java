package io.officergate.career;

/** What a decision does to the career it stands in. */
public enum StepKind {
    /** What the officer had when OfficerGate first met him; before every decision. */
    HELD_BEFORE,
    RECRUITMENT,
    APPOINTMENT,
    /** Somebody else became head of the unit. */
    OTHER_APPOINTED,
    DISMISSAL_FROM_POST,
    TRANSFER,
    ROTATION,
    SECONDMENT,
    POSITION_CHANGE,
    LONG_LEAVE,
    /** The head confirms that an officer is back from long leave. */
    RETURN,
    SUSPENSION,
    RESIGNATION,
    RETIREMENT,
    TERMINATION,
    DEATH,
    CONTRACT_END,
    REINSTATEMENT,
    /** The officer hands duties over. */
    HANDOVER,
    /** The officer takes over what another hands over. */
    TAKE_OVER,
    UNIT_MERGE,
    UNIT_DISSOLUTION
}
