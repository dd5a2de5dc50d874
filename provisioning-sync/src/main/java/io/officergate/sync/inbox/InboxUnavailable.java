package io.officergate.sync.inbox;

/** The database cannot be reached or does not answer; the same call may work later. */
public final class InboxUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InboxUnavailable(Throwable cause) {
        super("the inbox cannot be reached: " + rootOf(cause), cause);
    }

    private static Throwable rootOf(Throwable failure) {
        return failure.getCause() == null ? failure : rootOf(failure.getCause());
    }
}
