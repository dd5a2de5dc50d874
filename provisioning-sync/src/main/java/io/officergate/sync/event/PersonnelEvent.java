package io.officergate.sync.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One decision of a personnel office, well formed. Holds what order and delivery need; the rest travels in the content.
 *
 * @param identity source and id
 * @param type kind of decision
 * @param subject officer or unit it is about
 * @param successor who takes over, hand-over only
 * @param cancels id of the event that is not to be applied, cancellation only
 * @param period from when, and until when, it takes effect
 * @param decisionDate date on the decision
 * @param sequence the source's own order of its events about one subject, 0 when not given
 * @param content the whole event, as it goes to Keycloak
 */
public record PersonnelEvent(
        EventIdentity identity,
        PersonnelEventType type,
        Subject subject,
        Optional<PersonalNumber> successor,
        Optional<String> cancels,
        EffectivePeriod period,
        LocalDate decisionDate,
        long sequence,
        EventContent content) {

    /** The instant at which it takes effect. */
    public Instant effectiveFrom() {
        return period.from();
    }
}
