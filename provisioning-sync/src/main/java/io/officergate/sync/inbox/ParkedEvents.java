package io.officergate.sync.inbox;

import java.util.List;
import java.util.UUID;

/**
 * Events that wait for a person. Of two decisions at once the first holds. Every method throws {@link InboxUnavailable} when
 * the database is away.
 */
public interface ParkedEvents {

    /** Those parked first come first; at most so many. */
    List<ParkedEvent> read(int most);

    /** Lets it be tried again, at once; it may be refused and parked again. */
    DecisionVerdict release(UUID receipt, PersonsDecision decision);

    /** It is never applied; the later events of the same officer go on. */
    DecisionVerdict discard(UUID receipt, PersonsDecision decision);
}
