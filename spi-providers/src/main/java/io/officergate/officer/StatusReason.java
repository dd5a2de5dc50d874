package io.officergate.officer;

/** Why an officer has the status, in the words of the personnel events (rules.md section 4). */
public enum StatusReason {
    ADMITTED,
    SUSPENSION,
    LONG_LEAVE,
    RESIGNATION,
    RETIREMENT,
    TERMINATION,
    DEATH,
    CONTRACT_END,
    REINSTATEMENT
}
