package io.officergate.e2e.paths;

/** In which state an officer, or somebody who poses as one, tries a path. */
enum OfficerState {
    ACTIVE("active, both factors"),
    NOT_ENROLLED("active, no second factor yet"),
    PASSWORD_ONLY("only the password is known"),
    SUSPENDED("suspended"),
    CLOSED("closed"),
    ENABLED_AGAIN("suspended, enabled in the database"),
    NO_NUMBER("no personal number"),
    PASSWORD_EXPIRED("password of 90 days ago"),
    UNUSED("not used for 90 days, not swept yet");

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
        return switch (this) {
            case ENABLED_AGAIN, NO_NUMBER, PASSWORD_EXPIRED, UNUSED -> 4;
            default -> 1;
        };
    }

    /** Whether something that happened to the officer, a decision or the time, has brought the officer there. */
    boolean isDecided() {
        return switch (this) {
            case SUSPENDED, CLOSED, ENABLED_AGAIN, PASSWORD_EXPIRED, UNUSED -> true;
            default -> false;
        };
    }
}
