package io.officergate.e2e.paths;

/** In which state an officer, or somebody who poses as one, tries a path. */
enum OfficerState {
    ACTIVE("active, both factors"),
    NOT_ENROLLED("active, no second factor yet"),
    PASSWORD_ONLY("only the password is known"),
    SUSPENDED("suspended"),
    CLOSED("closed"),
    ENABLED_AGAIN("suspended, enabled by a realm admin"),
    NO_NUMBER("no personal number"),
    PASSWORD_EXPIRED("password of 90 days ago");

    private final String heading;

    OfficerState(String heading) {
        this.heading = heading;
    }

    /** The column of the table. */
    String heading() {
        return heading;
    }

    /** How many officers take turns, so that nobody has to wait for an unused one-time code. */
    int needed() {
        return this == ENABLED_AGAIN || this == NO_NUMBER || this == PASSWORD_EXPIRED ? 4 : 1;
    }

    /** Whether something that happened to the officer, a decision or the time, has brought the officer there. */
    boolean isDecided() {
        return this == SUSPENDED || this == CLOSED || this == ENABLED_AGAIN || this == PASSWORD_EXPIRED;
    }
}
