package io.officergate.sync.inbox.store;

import io.officergate.sync.event.PersonnelEventType;
import io.officergate.sync.inbox.ClaimedEvent;
import io.officergate.sync.inbox.IntakeKind;
import io.officergate.sync.inbox.store.BrakeGate.Candidate;
import io.officergate.sync.inbox.store.BrakeGate.Judged;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Hands out, inside the caller's transaction: what is next of each subject, as far as the brake lets it pass. */
@Singleton
final class Claiming {

    private final EntityManager entities;
    private final BrakeGate brake;

    Claiming(EntityManager entities, BrakeGate brake) {
        this.entities = entities;
        this.brake = brake;
    }

    List<ClaimedEvent> next(int most, Instant now, Duration lease) {
        entities.createNativeQuery(DueSql.TAKE_BACK).setParameter("now", now).executeUpdate();
        // First, so that held ones do not stand in the way of everything else that is due.
        brake.holdIfEngaged(now);
        Judged judged = brake.judge(firstOfEach(most, now), now);
        List<ClaimedEvent> claimed = handOut(judged.passing(), now.plus(lease));
        brake.count(judged, now);
        if (judged.engaged()) {
            brake.holdIfEngaged(now);
        }
        return claimed;
    }

    private List<Candidate> firstOfEach(int most, Instant now) {
        List<?> rows = entities.createNativeQuery(DueSql.FIRST_OF_EACH)
                .setParameter("now", now)
                .setParameter("most", most)
                .getResultList();
        return rows.stream().map(row -> candidate((Object[]) row)).toList();
    }

    private List<ClaimedEvent> handOut(List<UUID> receipts, Instant until) {
        if (receipts.isEmpty()) {
            return List.of();
        }
        List<?> rows = entities.createNativeQuery(DueSql.HAND_OUT)
                .setParameter("until", until)
                .setParameter("receipts", receipts)
                .getResultList();
        return rows.stream().map(row -> claimed((Object[]) row)).toList();
    }

    private static Candidate candidate(Object[] row) {
        return new Candidate((UUID) row[0], PersonnelEventType.valueOf((String) row[1]), (Boolean) row[2]);
    }

    private static ClaimedEvent claimed(Object[] row) {
        return new ClaimedEvent(
                (UUID) row[0],
                (UUID) row[1],
                IntakeKind.valueOf((String) row[2]),
                ((Number) row[3]).intValue(),
                new String((byte[]) row[4], StandardCharsets.UTF_8),
                Optional.ofNullable((String) row[5]));
    }
}
