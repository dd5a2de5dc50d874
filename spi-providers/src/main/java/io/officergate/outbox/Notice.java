package io.officergate.outbox;

/** What officers are told of by mail (PWD-1, PWD-2, MFA-1, JML-1). Names are kept for ever. */
public enum Notice {
    /** The password ends soon; {@link #LAST_DAY} says when. */
    PASSWORD_ENDS(false),
    /** The officer, or whoever sat there, has chosen another password. */
    PASSWORD_CHANGED(true),
    /** An administrator has put another password in place of the officer's. */
    PASSWORD_RESET(true),
    /** Somebody has signed in with a browser that was not known as the officer's. */
    SIGNED_IN(true),
    /** Somebody has signed in with a recovery code. */
    RECOVERY_CODE_USED(true),
    /** The account was reported as compromised, and what it could do has ended. */
    ACCOUNT_COMPROMISED(false),
    /** As above, and another factor is needed too. */
    ACCOUNT_COMPROMISED_FACTORS_TOO(false),
    /** The officer has left: the account is closed by a decision (JML-1). */
    ACCESS_WITHDRAWN(false),
    /** The officer's access is suspended by a decision. */
    ACCESS_SUSPENDED(false),
    /** A decision has changed the officer's unit, post or duties. */
    ACCESS_MOVED(false),
    /** The officer's duties have gone to a successor. */
    ACCESS_HANDED_OVER(false),
    /** Somebody's duties have come to the officer. */
    ACCESS_TAKEN_OVER(false),
    /** The account is open again by a decision. */
    ACCESS_RETURNED(false),
    /** The head has confirmed that the officer is back from long leave: what rested is there again. */
    ACCESS_BACK_FROM_LEAVE(false),
    /** What a decision had given until a date is over. */
    ACCESS_ENDED_BY_DATE(false),
    /** To a head of the unit: an officer has left. */
    OFFICER_WITHDRAWN(false),
    /** To a head of the unit: an officer is suspended. */
    OFFICER_SUSPENDED(false),
    /** To a head of the unit, of before or after: an officer's unit, post or duties have changed. */
    OFFICER_MOVED(false),
    /** To a head of the unit: an officer's duties have gone to a successor. */
    OFFICER_HANDED_OVER(false),
    /** To a head of the unit: an officer has taken over duties. */
    OFFICER_TAKEN_OVER(false),
    /** To a head of the unit: an officer has come back. */
    OFFICER_RETURNED(false),
    /** To a head of the unit: an officer is back from long leave. */
    OFFICER_BACK_FROM_LEAVE(false),
    /** To a head of the unit, of before or after: what an officer had until a date is over. */
    OFFICER_ENDED_BY_DATE(false),
    /** The account is locked soon unless it is used; {@link #LAST_DAY} says when (IDL-1). */
    UNUSED_SOON(false),
    /** To a head of the unit: these officers are locked soon unless they use their accounts. */
    OFFICERS_UNUSED(false),
    /** The account is locked, as it was not used for too long (IDL-1). */
    LOCKED_UNUSED(false),
    /** An administrator has opened the locked account (IDL-2). */
    UNLOCKED(false),
    /** To a superior: nobody has confirmed that an officer's right outside single sign-on is withdrawn (JML-4). */
    WITHDRAWAL_UNCONFIRMED(false),
    /** To those who decide about personnel events: withdrawals are held until one of them does (JML-1). */
    BRAKE_ENGAGED(false);

    /** When it happened, an ISO instant. */
    public static final String AT = "at";

    /** The last day on which a password is good, an ISO date of Viet Nam. */
    public static final String LAST_DAY = "lastDay";

    /** The network address it was done from. */
    public static final String ADDRESS = "address";

    /** The kind of browser it was done with. */
    public static final String DEVICE = "device";

    /** From when a decision holds, an ISO instant. */
    public static final String EFFECTIVE = "effective";

    /** Number of the decision. */
    public static final String DECISION = "decision";

    /** User name of the officer it is about, where that is not the reader. */
    public static final String OFFICER = "officer";

    /** Number of the task it is about. */
    public static final String TASK = "task";

    /** Name of the system it is about. */
    public static final String SYSTEM = "system";

    /** The address of an office, where no officer is the reader. */
    public static final String OFFICE = "office";

    /** The address of the server as browsers know it, without a slash at its end. */
    public static final String SERVER = "server";

    private final boolean mayBeDenied;

    Notice(boolean mayBeDenied) {
        this.mayBeDenied = mayBeDenied;
    }

    /** Whether the mail has a link by which the officer says: that was not me (PWD-2). */
    public boolean mayBeDenied() {
        return mayBeDenied;
    }
}
