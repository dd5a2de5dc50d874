package io.officergate.sync.ordering;

import io.officergate.sync.event.EventVerdict;
import io.officergate.sync.event.PersonnelEvent;
import java.time.Instant;
import java.util.Optional;

/** Decides what to do with an event that arrived. */
public final class ArrivalPolicy {

    private ArrivalPolicy() {}

    /**
     * Compares it with what is known and with the clock.
     *
     * @param read what reading it came to
     * @param known the accepted event with the same source and id
     * @param now instant of arrival
     */
    public static OrderingVerdict decide(EventVerdict read, Optional<Known> known, Instant now) {
        if (read instanceof EventVerdict.Malformed malformed) {
            return new OrderingVerdict.Malformed(malformed.findings(), malformed.identity());
        }
        PersonnelEvent event = ((EventVerdict.WellFormed) read).event();
        if (known.isPresent()) {
            return known.get().sha256().equals(event.content().sha256())
                    ? new OrderingVerdict.Duplicate(known.get().receipt())
                    : new OrderingVerdict.Conflict(event, known.get().receipt());
        }
        return event.effectiveFrom().isAfter(now)
                ? new OrderingVerdict.NotYet(event, event.effectiveFrom())
                : new OrderingVerdict.Apply(event);
    }
}
