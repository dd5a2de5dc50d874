package io.officergate.sync.inbox.store;

import io.officergate.sync.event.PersonnelEventType;
import io.officergate.sync.inbox.ClaimedEvent;
import io.officergate.sync.inbox.IntakeKind;
import io.officergate.sync.inbox.UrgentShare;
import io.officergate.sync.inbox.store.BrakeGate.Candidate;
import io.officergate.sync.inbox.store.BrakeGate.Judged;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Hands out, inside the caller's transaction: what is next of each subject, the urgent ones first, as far as the brake lets it pass. */
@Singleton
final class Claiming {

    private final EntityManager entities;
    private final BrakeGate brake;
    private volatile UrgentShare share = UrgentShare.NONE;

    Claiming(EntityManager entities, BrakeGate brake) {
        this.entities = entities;
        this.brake = brake;
    }

    List<ClaimedEvent> next(int most, Instant now, Duration lease) {
        Standing standing = standing(now);
        if (standing.claimRanOut()) {
            entities.createNativeQuery(DueSql.TAKE_BACK)
                    .setParameter("now", now)
                    .executeUpdate();
        }
        if (standing.brakeEngaged()) {
            // First, so that held ones do not stand in the way of everything else that is due.
            brake.holdIfEngaged(now);
        }
        Judged judged = brake.judge(firstOfEach(most, now), now);
        List<ClaimedEvent> claimed = handOut(judged, now, now.plus(lease));
        if (judged.engaged()) {
            brake.holdIfEngaged(now);
        }
        return claimed;
    }

    private record Standing(boolean brakeEngaged, boolean claimRanOut) {}

    private Standing standing(Instant now) {
        Object[] row = (Object[]) entities.createNativeQuery(DueSql.STANDING)
                .setParameter("now", now)
                .getSingleResult();
        return new Standing((Boolean) row[0], (Boolean) row[1]);
    }

    /** Of those that may go, as many as there are places; which copy owes the others a place is its own memory, and small. */
    private List<Candidate> firstOfEach(int most, Instant now) {
        List<?> rows = entities.createNativeQuery(NextSql.NEXT)
                .setParameter("now", now)
                .setParameter("most", most)
                .getResultList();
        List<Candidate> urgent = candidates(rows, true);
        List<Candidate> others = candidates(rows, false);
        int urgentPlaces = share.places(most, urgent.size(), others.size());
        int otherPlaces = Math.min(others.size(), most - urgentPlaces);
        share = share.after(urgentPlaces, otherPlaces);
        return Stream.concat(
                        urgent.stream().limit(urgentPlaces), others.stream().limit(otherPlaces))
                .toList();
    }

    private static List<Candidate> candidates(List<?> rows, boolean urgent) {
        return rows.stream()
                .map(row -> (Object[]) row)
                .filter(row -> (Boolean) row[3] == urgent)
                .map(Claiming::candidate)
                .distinct()
                .toList();
    }

    private List<ClaimedEvent> handOut(Judged judged, Instant now, Instant until) {
        if (judged.passing().isEmpty()) {
            return List.of();
        }
        boolean counts = !judged.counted().isEmpty();
        Query handOut = entities.createNativeQuery(counts ? DueSql.HAND_OUT_COUNTED : DueSql.HAND_OUT_UNCOUNTED)
                .setParameter("until", until)
                .setParameter("receipts", judged.passing());
        if (counts) {
            handOut.setParameter("counted", judged.counted())
                    .setParameter("now", now)
                    .setParameter("window", judged.window());
        }
        List<?> rows = handOut.getResultList();
        return rows.stream().map(row -> claimed((Object[]) row, now)).toList();
    }

    private static Candidate candidate(Object[] row) {
        return new Candidate((UUID) row[0], PersonnelEventType.valueOf((String) row[1]), (Boolean) row[2]);
    }

    private static ClaimedEvent claimed(Object[] row, Instant now) {
        return new ClaimedEvent(
                (UUID) row[0],
                (UUID) row[1],
                now,
                IntakeKind.valueOf((String) row[2]),
                ((Number) row[3]).intValue(),
                new String((byte[]) row[4], StandardCharsets.UTF_8),
                Optional.ofNullable((String) row[5]),
                (Boolean) row[6]);
    }
}
