package io.officergate.outbox;

/** What officers are told of by mail (PWD-1, PWD-2, MFA-1). Names are kept for ever. */
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
    ACCOUNT_COMPROMISED(false);

    /** When it happened, an ISO instant. */
    public static final String AT = "at";

    /** The last day on which a password is good, an ISO date of Viet Nam. */
    public static final String LAST_DAY = "lastDay";

    /** The network address it was done from. */
    public static final String ADDRESS = "address";

    /** The kind of browser it was done with. */
    public static final String DEVICE = "device";

    /** Whether another factor is needed too, {@code true} or {@code false}. */
    public static final String FACTORS_TOO = "factorsToo";

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
