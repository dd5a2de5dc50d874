package io.officergate.sync.inbox.store;

import io.officergate.sync.event.PersonnelEventType;
import io.officergate.sync.inbox.Cancellations;
import io.officergate.sync.inbox.InboxState;
import io.officergate.sync.inbox.IntakeKind;
import io.officergate.sync.ordering.CancellationPolicy;
import io.officergate.sync.ordering.CancellationTarget;
import io.officergate.sync.ordering.CancellationTarget.Standing;
import io.officergate.sync.ordering.CancellationVerdict;
import io.officergate.sync.ordering.CancellationVerdict.Cancel;
import io.officergate.sync.ordering.CancellationVerdict.Moot;
import io.officergate.sync.ordering.CancellationVerdict.Refuse;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Settles cancellations: locks the cancellation's row, then the named one, and decides about what it finds then. A row that is being
 * handed out at the same time is either taken first, and waited for, or seen as cancelled by whoever would have taken it.
 */
@Singleton
final class JpaCancellations implements Cancellations {

    private final EntityManager entities;

    JpaCancellations(EntityManager entities) {
        this.entities = entities;
    }

    private record Waiting(
            UUID receipt, String subject, Instant inForce, String source, String cancels, IntakeKind intake) {}

    private record Named(UUID receipt, CancellationTarget target) {}

    @Override
    public List<Settled> settle(Instant now) {
        List<?> ripe = InboxTransaction.call(() -> entities.createNativeQuery(CancellationSql.RIPE)
                .setParameter("now", now)
                .getResultList());
        List<Settled> settled = new ArrayList<>();
        // One transaction each: whoever holds a named row waits for no other row.
        for (Object receipt : ripe) {
            InboxTransaction.call(() -> settle((UUID) receipt, now)).ifPresent(settled::add);
        }
        return settled;
    }

    private Optional<Settled> settle(UUID receipt, Instant now) {
        Optional<Waiting> cancellation = lock(receipt);
        if (cancellation.isEmpty()) {
            return Optional.empty(); // another copy has it
        }
        Waiting waiting = cancellation.get();
        Optional<Named> named = lockNamed(waiting);
        CancellationVerdict verdict = CancellationPolicy.decide(waiting.inForce(), named.map(Named::target), now);
        if (verdict instanceof Refuse refuse) {
            String code = refuse.reason().name().toLowerCase(Locale.ROOT);
            write(CancellationSql.PARK, waiting.receipt(), code, refuse.reason().detail());
            return Optional.of(new Settled.Parked(waiting.receipt(), waiting.intake(), code));
        } else if (verdict instanceof Cancel || verdict instanceof Moot) {
            if (verdict instanceof Cancel) {
                cancel(named.orElseThrow().receipt(), waiting.receipt());
            }
            entities.createNativeQuery(CancellationSql.DONE)
                    .setParameter("now", now)
                    .setParameter("code", verdict instanceof Moot ? "already_ended" : null)
                    .setParameter("receipt", waiting.receipt())
                    .executeUpdate();
            return Optional.of(new Settled.Cancelled(waiting.receipt(), waiting.intake()));
        }
        return Optional.empty();
    }

    private void cancel(UUID named, UUID by) {
        write(CancellationSql.CANCEL, named, "cancelled", "by the cancellation under receipt " + by);
    }

    private void write(String statement, UUID receipt, String code, String detail) {
        entities.createNativeQuery(statement)
                .setParameter("code", code)
                .setParameter("detail", detail)
                .setParameter("receipt", receipt)
                .executeUpdate();
    }

    private Optional<Waiting> lock(UUID receipt) {
        List<?> rows = entities.createNativeQuery(CancellationSql.LOCK)
                .setParameter("receipt", receipt)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Waiting(
                        receipt,
                        (String) row[0],
                        (Instant) row[1],
                        (String) row[2],
                        (String) row[3],
                        IntakeKind.valueOf((String) row[4])))
                .findFirst();
    }

    private Optional<Named> lockNamed(Waiting waiting) {
        List<?> rows = entities.createNativeQuery(CancellationSql.LOCK_NAMED)
                .setParameter("source", waiting.source())
                .setParameter("id", waiting.cancels())
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Named(
                        (UUID) row[0],
                        new CancellationTarget(
                                standing(InboxState.valueOf((String) row[1]), (Boolean) row[2]),
                                row[3].equals(waiting.subject()),
                                row[4].equals(PersonnelEventType.CANCELLATION.name()),
                                (Instant) row[5])))
                .findFirst();
    }

    private static Standing standing(InboxState state, boolean unknownOutcome) {
        return switch (state) {
            case APPLIED -> Standing.APPLIED;
            case DISCARDED, CANCELLED, MALFORMED, CONFLICT -> Standing.ENDED;
            case RECEIVED, HELD, PARKED -> unknownOutcome ? Standing.IN_DELIVERY : Standing.WAITING;
        };
    }
}
