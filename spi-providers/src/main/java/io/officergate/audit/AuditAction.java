package io.officergate.audit;

/** What an audit entry tells of. Names are kept for ever: entries are never rewritten. */
public enum AuditAction {
    /** An account became an officer's. */
    OFFICER_ADMITTED,
    /** A wrong personal number was put right by a decision; the detail has both, masked. */
    PERSONAL_NUMBER_CORRECTED,
    /** An emergency administrator, who is no officer, signed in. */
    EMERGENCY_ACCESS,
    /** The status of an officer changed. */
    STATUS_CHANGED,
    /** A personnel event was applied; the detail says what it did. */
    PERSONNEL_EVENT_APPLIED,
    /** What had an end date has ended: a secondment, a rotation, a dated duty; the detail says what (ACC-3). */
    DATED_RIGHTS_ENDED,
    /** Somebody confirmed that an officer is back from long leave; the detail says why. */
    RETURN_CONFIRMED,
    /** A message that cannot be a personnel event came; provisioning-sync keeps it. */
    PERSONNEL_EVENT_MALFORMED,
    /** Other content came under the source and id of a known personnel event; it is never applied. */
    PERSONNEL_EVENT_CONFLICT,
    /** A sender was refused: what came was kept nowhere, or its source may not decide about the officer; the detail says which. */
    PERSONNEL_EVENT_REFUSED,
    /** A personnel event was refused by a rule; it and the officer's later ones wait for a person. */
    PERSONNEL_EVENT_PARKED,
    /** A person let a parked personnel event be tried again; the detail says who and why. */
    PERSONNEL_EVENT_RELEASED,
    /** A person decided that a parked personnel event is never applied; the detail says who and why. */
    PERSONNEL_EVENT_DISCARDED,
    /** A personnel event was taken back before it was applied; the detail says by which client, if it is known. */
    PERSONNEL_EVENT_CANCELLED,
    /** A personnel event was applied although others that its source numbered before it have not come. */
    PERSONNEL_EVENT_GAP,
    /** Too many withdrawals at once are held back by provisioning-sync until a person decides. */
    BRAKE_ENGAGED,
    /** A person let withdrawals go on that were held back; the detail says who and why. */
    BRAKE_CONFIRMED,
    /** A person decided that withdrawals held back are never applied; the detail says who and why. */
    BRAKE_DISCARDED,
    /** A personnel office's full list was compared with the accounts; nothing was changed. */
    ROSTER_COMPARED,
    /** A person had findings of such a comparison sent as personnel events; the detail says who, why and which kind. */
    ROSTER_APPLIED,
    /** Somebody else has chosen a password for the officer, good once for 24 h; what was open has ended (PWD-1). */
    PASSWORD_SET_BY_ANOTHER,
    /** A password was made for an officer whose identity somebody checked (PWD-1). */
    TEMPORARY_PASSWORD_ISSUED,
    /** A newer sign-in of the officer took the place of a session, which was ended; the detail names both. */
    SESSION_REPLACED,
    /** Every session and token of an officer was ended. */
    ACCESS_ENDED,
    /** An account looks shared; the detail names the sessions. Nobody was locked for it. */
    SHARING_SUSPECTED,
    /** A right is to be withdrawn in a system outside single sign-on; the detail has the task and the decision (JML-4). */
    WITHDRAWAL_OPENED,
    /** Nobody has confirmed such a withdrawal in time, and the superiors are told; the detail says how many. */
    WITHDRAWAL_ESCALATED,
    /** The owner of the system has confirmed such a withdrawal; the detail has the document. */
    WITHDRAWAL_CONFIRMED,
    /** A connected system confirmed that it ended a session. */
    SYSTEM_TOLD,
    /** A connected system did not confirm in time. */
    SYSTEM_NOT_TOLD,
    /** A mail server took a mail to the officer; the detail says what it tells. */
    OFFICER_TOLD,
    /** No mail server took a mail to the officer in time. */
    OFFICER_NOT_TOLD,
    /** An account was reported as compromised: its password is worth nothing, what was open has ended (PWD-2). */
    ACCOUNT_COMPROMISED,
    /** Too many wrong secrets locked an account, or a name nobody has, where they were counted. */
    GUESSING_LOCKED,
    /** Somebody who had verified who the officer is forgot the failures held against the account. */
    GUESSING_UNLOCKED,
    /** Too many wrong secrets came from one address. */
    ADDRESS_THROTTLED,
    /** The gate refused a token. */
    TOKEN_REFUSED,
    /** An activation code was issued; the detail says how the officer's identity was checked. */
    ACTIVATION_CODE_ISSUED,
    /** A factor was enrolled with an activation code, in place of all earlier ones. */
    ACTIVATION_CODE_USED,
    /** After a change by an administrator a sign-in flow does not ask for the second factor; the detail says where. */
    SIGN_IN_FLOW_BROKEN,
    /** An officer signed in with a recovery code. */
    RECOVERY_CODE_USED,
    /** Somebody read a report about officers; the detail names it. */
    REPORT_READ,
    /** A server was started with other settings of ours than the one before; the detail names each, before and after. */
    SETTINGS_CHANGED,
    /** Somebody who had verified who the officer is opened the locked account; the detail says why and how (IDL-2). */
    OFFICER_UNLOCKED,
    /** The sweep for unused accounts locked nobody, as the clock has jumped; the detail says from when (IDL-1). */
    IDLE_SWEEP_HALTED,
    /** A person confirmed that the clock is right; the sweep goes on (IDL-1). */
    IDLE_SWEEP_CONFIRMED,
    /** A first administrator wants a locked account opened; the second one decides (IDL-2). */
    UNLOCK_ASKED,
    /** Something Keycloak reports about a user: sign-in, sign-out, credentials. */
    USER_EVENT,
    /** Something an administrator did in the console or by REST. */
    ADMIN_EVENT
}
