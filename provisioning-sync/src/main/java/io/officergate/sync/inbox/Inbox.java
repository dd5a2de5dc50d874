package io.officergate.sync.inbox;

import io.officergate.sync.event.PersonnelEvent;
import io.officergate.sync.ordering.OrderingVerdict;
import java.time.Instant;
import java.util.List;

/** Keeps what was received. Each call is one transaction, committed when it returns. */
public interface Inbox {

    /**
     * Keeps well-formed events, all or none: when one of them is in conflict, only the conflicting ones are kept (in state
     * {@link InboxState#CONFLICT}) and the others are as if never sent.
     *
     * @return what became of each, in the order given; all of them conflicts, or none
     * @throws InboxUnavailable when the database is away; nothing was kept
     */
    List<Kept> keep(List<PersonnelEvent> events, Provenance provenance, Instant now);

    /**
     * Keeps a message that cannot be an event, once however often it is delivered.
     *
     * @param payload the message as it came
     * @return the verdict, for the count
     * @throws InboxUnavailable when the database is away; nothing was kept
     */
    OrderingVerdict.Malformed keepMalformed(
            byte[] payload, OrderingVerdict.Malformed verdict, Provenance provenance, Instant now);

    /**
     * Remembers that a sender was refused and nothing was kept.
     *
     * @param code of the refusal
     * @throws InboxUnavailable when the database is away; the sender has to be told so instead
     */
    void noteRefused(String code, Provenance provenance, Instant now);
}
