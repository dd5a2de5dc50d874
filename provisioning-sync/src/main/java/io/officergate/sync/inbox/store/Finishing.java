package io.officergate.sync.inbox.store;

import io.officergate.sync.inbox.ClaimedEvent;
import io.officergate.sync.inbox.IntakeKind;
import io.officergate.sync.inbox.Noted;
import io.officergate.sync.inbox.store.Gaps.Numbered;
import io.officergate.sync.outbox.EventFacts;
import io.officergate.sync.outbox.Note;
import io.officergate.sync.outbox.NoteKind;
import io.officergate.sync.outbox.Outbox;
import io.officergate.sync.outbox.Outcome;
import io.officergate.sync.outbox.OutcomeState;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes down, inside the caller's transaction, that Keycloak has an event, with all that follows: two statements for most. */
@Singleton
final class Finishing {

    private static final int AFTER_FACTS = 8;

    private final EntityManager entities;
    private final Gaps gaps;
    private final Event<Noted> noted;
    private final Outbox outbox;

    Finishing(EntityManager entities, Gaps gaps, Event<Noted> noted, Outbox outbox) {
        this.entities = entities;
        this.gaps = gaps;
        this.noted = noted;
        this.outbox = outbox;
    }

    /** What the statement returned. */
    private record Finished(EventFacts facts, Optional<Numbered> numbered, List<IntakeKind> triedAgain) {}

    /** False when the claim ran out. */
    boolean applied(ClaimedEvent event, Instant now) {
        Optional<Finished> finished = finish(event, Optional.empty(), now);
        finished.ifPresent(done -> done.numbered().ifPresent(row -> {
            gaps.fill(row);
            if (gaps.look(row)) {
                outbox.tell(Note.noticed(NoteKind.EVENT_GAP, done.facts(), "gap"), now);
            }
        }));
        return finished.isPresent();
    }

    /** The same for what changed nothing: it fills gaps, and shows none. */
    boolean stale(ClaimedEvent event, Instant now) {
        Optional<Finished> finished = finish(event, Optional.of("stale"), now);
        finished.flatMap(Finished::numbered).ifPresent(gaps::fill);
        return finished.isPresent();
    }

    private Optional<Finished> finish(ClaimedEvent event, Optional<String> code, Instant now) {
        List<?> rows = entities.createNativeQuery(DueSql.APPLIED)
                .setParameter("at", now)
                .setParameter("code", code.orElse(null))
                .setParameter("receipt", event.receipt())
                .setParameter("claim", event.claim())
                .getResultList();
        Optional<Finished> finished = rows.stream().findFirst().map(row -> finished((Object[]) row));
        finished.ifPresent(done -> {
            outbox.tell(new Outcome(done.facts(), OutcomeState.APPLIED, code, Optional.empty()), now);
            done.triedAgain().forEach(intake -> noted.fire(new Noted(intake, Noted.Note.TRIED_AGAIN, 1)));
        });
        return finished;
    }

    private static Finished finished(Object[] row) {
        EventFacts facts = ToldFacts.of(row);
        long number = ((Number) row[AFTER_FACTS + 2]).longValue();
        Optional<Numbered> numbered = number == 0
                ? Optional.empty()
                : Optional.of(new Numbered(
                        facts.receipt(),
                        (String) row[AFTER_FACTS + 1],
                        facts.source().orElseThrow(),
                        number,
                        IntakeKind.valueOf((String) row[AFTER_FACTS])));
        return new Finished(facts, numbered, intakes((String) row[AFTER_FACTS + 3]));
    }

    private static List<IntakeKind> intakes(@Nullable String names) {
        return names == null
                ? List.of()
                : List.of(names.split(" ", -1)).stream()
                        .map(IntakeKind::valueOf)
                        .toList();
    }
}
