package io.officergate.sync.inbox.store;

import io.officergate.sync.inbox.ClaimedEvent;
import io.officergate.sync.inbox.InboxState;
import io.officergate.sync.outbox.EventFacts;
import io.officergate.sync.outbox.Note;
import io.officergate.sync.outbox.NoteKind;
import io.officergate.sync.outbox.Outbox;
import io.officergate.sync.outbox.Outcome;
import io.officergate.sync.outbox.OutcomeState;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Tells, inside the caller's transaction, an event over which Keycloak fails from a Keycloak that fails. A failure counts against a
 * row only when something else was applied since the row failed before: while Keycloak fails over everything, nothing counts.
 */
@Singleton
final class Failing {

    private static final String CODE = "keeps_failing";
    private static final String DETAIL =
            "Keycloak fails over this event and does others; whether it was applied all the same, the audit trail tells";

    /** So many wait for a person at once: a Keycloak that fails over most of them must not have all of them released by hand. */
    private static final int MOST_PARKED = 10;

    /** A cancellation is applied without Keycloak, and proves nothing. */
    private static final String FAILED = """
            with others as (
                select exists (select 1 from sync.sync_inbox failing, sync.sync_inbox applied
                                where failing.receipt = :receipt and applied.state = 'APPLIED' and applied.cancels is null
                                  and applied.applied_at > failing.failed_at) as were_applied)
            update sync.sync_inbox
               set claim = null, claimed_until = null, next_attempt_at = :until, verdict_code = :code, in_doubt = true,
                   failed_at = :now, failures = failures + case when were_applied then 1 else 0 end
              from others
             where receipt = :receipt and claim = :claim
            returning were_applied and failures >= :most
            """;

    /** It stays in doubt: a cancellation waits until a person has decided. */
    private static final String PARK = """
            update sync.sync_inbox set state = 'PARKED', verdict_code = :code, verdict_detail = :detail
             where receipt = :receipt
               and (select count(*) from sync.sync_inbox parked
                     where parked.state = 'PARKED' and parked.verdict_code = :code) < :mostParked
            """ + ToldFacts.RETURNING;

    private final EntityManager entities;
    private final Outbox outbox;

    Failing(EntityManager entities, Outbox outbox) {
        this.entities = entities;
        this.outbox = outbox;
    }

    /** The state it is in now; empty when the claim ran out. */
    Optional<InboxState> failed(ClaimedEvent event, String code, int most, Instant until, Instant now) {
        List<?> failed = entities.createNativeQuery(FAILED)
                .setParameter("receipt", event.receipt())
                .setParameter("claim", event.claim())
                .setParameter("code", code)
                .setParameter("most", most)
                .setParameter("until", until)
                .setParameter("now", now)
                .getResultList();
        return failed.stream()
                .findFirst()
                .map(keepsFailing ->
                        (Boolean) keepsFailing && park(event, now) ? InboxState.PARKED : InboxState.RECEIVED);
    }

    private boolean park(ClaimedEvent event, Instant now) {
        List<?> parked = entities.createNativeQuery(PARK)
                .setParameter("receipt", event.receipt())
                .setParameter("code", CODE)
                .setParameter("detail", DETAIL)
                .setParameter("mostParked", MOST_PARKED)
                .getResultList();
        parked.stream().map(ToldFacts::of).forEach(facts -> tell(facts, now));
        return !parked.isEmpty();
    }

    private void tell(EventFacts facts, Instant now) {
        outbox.tell(new Outcome(facts, OutcomeState.PARKED, Optional.of(CODE), Optional.of(DETAIL)), now);
        outbox.tell(Note.noticed(NoteKind.EVENT_PARKED, facts, CODE), now);
    }
}
