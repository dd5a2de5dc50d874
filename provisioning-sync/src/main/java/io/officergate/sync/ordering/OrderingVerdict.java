package io.officergate.sync.ordering;

import io.officergate.sync.event.EventIdentity;
import io.officergate.sync.event.Finding;
import io.officergate.sync.event.PersonnelEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What to do with an event that arrived. */
public sealed interface OrderingVerdict {

    /** New, and its instant has come. */
    record Apply(PersonnelEvent event) implements OrderingVerdict {}

    /** New, and takes effect later. */
    record NotYet(PersonnelEvent event, Instant until) implements OrderingVerdict {}

    /** The same event as one that is known already. */
    record Duplicate(UUID receipt) implements OrderingVerdict {}

    /** Same source and id as a known event, other content. */
    record Conflict(PersonnelEvent event, UUID receiptOfKnown) implements OrderingVerdict {}

    /** Breaks the schema or the bounds. */
    record Malformed(List<Finding> findings, Optional<EventIdentity> identity) implements OrderingVerdict {}
}
