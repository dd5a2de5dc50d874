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
    /** The unit is gone, and no other was given yet. */
    UNIT_DISSOLUTION,
    /** Back from long leave; the head has confirmed it. */
    RETURN,
    REINSTATEMENT,
    /** Not used for too long; the only one of these that no decision says (IDL-1). */
    INACTIVITY,
    /** Unlocked by somebody who made sure who asks (IDL-2). */
    UNLOCK
}
