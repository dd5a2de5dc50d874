package io.officergate.sync.inbox.store;

import io.officergate.sync.brake.BrakePolicy;
import io.officergate.sync.brake.BrakeVerdict;
import io.officergate.sync.brake.BrakeVerdict.Hold;
import io.officergate.sync.brake.BrakeVerdict.Pass;
import io.officergate.sync.brake.Withdrawal;
import io.officergate.sync.brake.Withdrawals;
import io.officergate.sync.event.PersonnelEventType;
import io.officergate.sync.inbox.BrakeEngaged;
import io.officergate.sync.inbox.IntakeKind;
import io.officergate.sync.inbox.Noted;
import io.officergate.sync.outbox.EventFacts;
import io.officergate.sync.outbox.Note;
import io.officergate.sync.outbox.NoteKind;
import io.officergate.sync.outbox.Outbox;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The brake inside the transaction that hands out. The row of the brake is locked from the count to the commit, so what one copy hands
 * out, the next one has counted; a transaction that is rolled back has counted nothing.
 */
@Singleton
final class BrakeGate {

    private static final Duration OFFICERS_COUNTED_EVERY = Duration.ofHours(1);
    private static final List<String> UNIT_EVENTS = names(Withdrawal.UNIT);
    private static final List<String> STOPPABLE = Stream.of(Withdrawal.OFFICER, Withdrawal.UNIT)
            .flatMap(kind -> names(kind).stream())
            .toList();

    private final EntityManager entities;
    private final BrakePolicy policy;
    private final Event<Noted> noted;
    private final Event<BrakeEngaged> engagements;
    private final Outbox outbox;

    BrakeGate(
            EntityManager entities,
            BrakePolicy policy,
            Event<Noted> noted,
            Event<BrakeEngaged> engagements,
            Outbox outbox) {
        this.entities = entities;
        this.policy = policy;
        this.noted = noted;
        this.engagements = engagements;
        this.outbox = outbox;
    }

    /** A locked row that is next of its subject. */
    record Candidate(UUID receipt, PersonnelEventType type, boolean isNew) {

        private boolean concernsBrake() {
            return isNew && Withdrawal.of(type) != Withdrawal.NONE;
        }

        private boolean canBeHeld() {
            return concernsBrake() && Withdrawal.of(type) != Withdrawal.URGENT;
        }
    }

    /** Which candidates pass; the brake as it was when they were counted. */
    record Judged(List<UUID> passing, List<UUID> counted, int window, boolean engaged) {}

    private record Row(boolean engaged, int window, long officers) {}

    /** Judges candidates in their order; locks the brake when one of them concerns it. */
    Judged judge(List<Candidate> candidates, Instant now) {
        if (candidates.stream().noneMatch(Candidate::concernsBrake)) {
            return new Judged(candidates.stream().map(Candidate::receipt).toList(), List.of(), 0, false);
        }
        Row brake = lock(now);
        // Urgent ones pass whatever the count: a mass of them must not make each hand-out count all before it.
        long withdrawn = candidates.stream().anyMatch(Candidate::canBeHeld) ? withdrawn(brake.window(), now) : 0;
        Withdrawals before = new Withdrawals(brake.engaged(), withdrawn, brake.officers());
        List<UUID> passing = new ArrayList<>();
        List<UUID> counted = new ArrayList<>();
        for (Candidate next : candidates) {
            BrakeVerdict verdict = next.isNew() ? policy.decide(next.type(), before) : new Pass(0);
            if (verdict instanceof Pass pass) {
                passing.add(next.receipt());
                if (pass.counts() > 0) {
                    counted.add(next.receipt());
                }
                before = before.plus(pass.counts());
            } else if (verdict instanceof Hold hold && !before.engaged()) {
                engage(new BrakeEngaged(next.receipt(), before.withdrawn(), hold.limit()), now);
                before = new Withdrawals(true, before.withdrawn(), before.officers());
            }
        }
        return new Judged(passing, counted, brake.window(), before.engaged());
    }

    /** Holds the withdrawals that are due, if the brake is engaged: only its lock tells, since a person may let go meanwhile. */
    void holdIfEngaged(Instant now) {
        if (!lock(now).engaged()) {
            return;
        }
        List<?> held = entities.createNativeQuery(BrakeSql.HOLD)
                .setParameter("now", now)
                .setParameter("types", STOPPABLE)
                .getResultList();
        held.stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .forEach((intake, times) ->
                        noted.fire(new Noted(IntakeKind.valueOf((String) intake), Noted.Note.HELD, times)));
    }

    /** Noted in the transaction that stops, with the first event that is held. */
    private void engage(BrakeEngaged engaged, Instant now) {
        entities.createNativeQuery(BrakeSql.ENGAGE)
                .setParameter("now", now)
                .setParameter("receipt", engaged.first())
                .setParameter("withdrawn", engaged.withdrawn())
                .setParameter("limit", engaged.limit())
                .executeUpdate();
        EventFacts first = ToldFacts.of(entities.createNativeQuery(ToldFacts.READ)
                .setParameter("receipt", engaged.first())
                .getSingleResult());
        outbox.tell(Note.noticed(NoteKind.BRAKE_ENGAGED, first, "held_by_brake"), now);
        engagements.fire(engaged);
    }

    private Row lock(Instant now) {
        Object[] row = (Object[]) entities.createNativeQuery(BrakeSql.LOCK).getSingleResult();
        @Nullable Instant countedAt = (Instant) row[3];
        long officers = ((Number) row[2]).longValue();
        if (countedAt == null || countedAt.isBefore(now.minus(OFFICERS_COUNTED_EVERY))) {
            officers = countOfficers(now);
        }
        return new Row((Boolean) row[0], ((Number) row[1]).intValue(), officers);
    }

    private long countOfficers(Instant now) {
        long officers = ((Number) entities.createNativeQuery(BrakeSql.OFFICERS).getSingleResult()).longValue();
        entities.createNativeQuery(BrakeSql.KEEP_OFFICERS)
                .setParameter("officers", officers)
                .setParameter("now", now)
                .executeUpdate();
        return officers;
    }

    /** How many withdrawals may pass within the window. */
    long limit(long officers) {
        return policy.limit(officers);
    }

    /** How many passed within the window. */
    long withdrawn(int window, Instant now) {
        return ((Number) entities.createNativeQuery(BrakeSql.WITHDRAWN)
                        .setParameter("units", UNIT_EVENTS)
                        .setParameter("unitWeight", policy.unitWeight())
                        .setParameter("from", now.minus(policy.window()))
                        .setParameter("window", window)
                        .getSingleResult())
                .longValue();
    }

    private static List<String> names(Withdrawal kind) {
        return kind.types().stream().map(Enum::name).toList();
    }
}
