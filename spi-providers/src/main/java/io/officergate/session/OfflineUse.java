package io.officergate.session;

/** Whether a token outlives the session it comes from, and may (ACC-2). */
public enum OfflineUse {
    /** It ends with its session. */
    NONE,
    /** It does not, and the system's entry allows that. */
    ALLOWED,
    /** It would, and the system's entry does not say that it may. */
    NOT_ALLOWED
}
