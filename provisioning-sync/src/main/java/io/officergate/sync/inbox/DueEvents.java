package io.officergate.sync.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Hands out due events to any number of concurrent takers. Each call is one transaction; what it comes to is told with it.
 * Every method throws {@link InboxUnavailable} when the database is away.
 */
public interface DueEvents {

    /**
     * Hands out events whose instant has come: for each subject its first one, if none of that subject is handed out or parked
     * before it, nor a cancellation waits for it. Withdrawals beyond what the brake lets pass become {@link InboxState#HELD}.
     *
     * @param most at most so many
     * @param lease how long the taker may keep them before they are handed out again
     */
    List<ClaimedEvent> claim(int most, Instant now, Duration lease);

    /**
     * Keycloak did it: what it refused of this officer because it did not know him, and what comes after this event, is tried
     * again. False when the lease ran out and someone else has it: then the outcome is his to tell.
     */
    boolean applied(ClaimedEvent event, Instant now);

    /** Keycloak keeps it, but it changed nothing because later decisions stand; else as {@link #applied}. */
    boolean stale(ClaimedEvent event, Instant now);

    /**
     * Keycloak refused it; tried again soon when it may take it now, because what comes before it was applied while this was
     * handed out. False when the lease ran out.
     */
    boolean parked(ClaimedEvent event, String code, String detail, Instant now);

    /**
     * No answer yet; hand it out again at the given instant. False when the lease ran out.
     *
     * @param inDoubt whether Keycloak may have done it all the same: then it cannot be cancelled before that is known
     */
    boolean postponed(ClaimedEvent event, String code, Instant until, boolean inDoubt);

    /**
     * Keycloak failed over it, and may have done it all the same: handed out again at the given instant, or parked as
     * {@code keeps_failing} when Keycloak has failed over it so often and does others. It stays in doubt either way.
     *
     * @param most how often, each time with something else applied since the time before
     * @return the state it is in now; empty when the lease ran out
     */
    Optional<InboxState> failed(ClaimedEvent event, String code, int most, Instant until, Instant now);

    /**
     * Lets every postponed event be tried at once, because Keycloak answers again; but for those over which it fails while it does
     * others: whenever one of the others is done it seems to answer again.
     */
    void hurry(Instant now);

    /** What waits. */
    Backlog backlog(Instant now);
}
