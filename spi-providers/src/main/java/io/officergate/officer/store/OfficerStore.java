package io.officergate.officer.store;

import io.officergate.kernel.Decision;
import io.officergate.kernel.OfficerId;
import io.officergate.kernel.PersonalNumber;
import io.officergate.officer.OfficerRecord;
import io.officergate.officer.OfficerStatus;
import io.officergate.officer.StatusReason;
import io.officergate.session.LiveSession;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.jpa.entities.UserEntity;

/** Reads and writes officer records within the caller's transaction. */
public final class OfficerStore {
    private final EntityManager entityManager;

    public OfficerStore(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The entity to register with Keycloak. */
    public static Class<?> entity() {
        return OfficerEntity.class;
    }

    /** The record of an account; one look-up by primary key. */
    public Optional<OfficerRecord> find(OfficerId id) {
        return Optional.ofNullable(entityManager.find(OfficerEntity.class, id.value()))
                .map(OfficerStore::toRecord);
    }

    /** The record of an account, which nobody changes until the transaction ends; others may hold it too. */
    public Optional<OfficerRecord> hold(OfficerId id) {
        return Optional.ofNullable(entityManager.find(OfficerEntity.class, id.value(), LockModeType.PESSIMISTIC_READ))
                .map(OfficerStore::toRecord);
    }

    /** As above, and nobody else holds it. */
    public Optional<OfficerRecord> holdAlone(OfficerId id) {
        return Optional.ofNullable(entityManager.find(OfficerEntity.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                .map(OfficerStore::toRecord);
    }

    /**
     * Writes the session that counts; the caller holds the record {@linkplain #holdAlone alone}.
     *
     * @return whether Keycloak still has the session that counted until now
     */
    public boolean claim(OfficerId id, LiveSession live) {
        OfficerEntity row = row(id);
        // The row as it was read is worth nothing any more.
        entityManager.detach(row);
        Object goesOn = entityManager
                .createNativeQuery("update OG_OFFICER set LIVE_SESSION = :session, LIVE_SINCE = :since,"
                        + " LIVE_ADDRESS = nullif(:address, ''), LIVE_DEVICE = nullif(:device, '')"
                        + " where OFFICER_ID = :id returning exists(select 1 from OFFLINE_USER_SESSION"
                        + " where USER_SESSION_ID = :before and OFFLINE_FLAG = '0')")
                .setParameter("session", live.id())
                .setParameter("since", live.signedInAt().toEpochMilli())
                .setParameter("address", live.address().orElse(""))
                .setParameter("device", live.device().orElse(""))
                .setParameter("before", row.liveSession == null ? "" : row.liveSession)
                .setParameter("id", id.value())
                .getSingleResult();
        return Boolean.TRUE.equals(goesOn);
    }

    /** The record of a personal number, in whatever realm. */
    public Optional<OfficerRecord> findByPersonalNumber(PersonalNumber number) {
        return entityManager
                .createQuery("select o from OgOfficer o where o.personalNumber = :number", OfficerEntity.class)
                .setParameter("number", number.digits())
                .getResultStream()
                .findFirst()
                .map(OfficerStore::toRecord);
    }

    /** The record as it is now, held against every other change until the transaction ends. */
    public OfficerRecord lock(OfficerId id) {
        OfficerEntity row = row(id);
        entityManager.refresh(row, LockModeType.PESSIMISTIC_WRITE);
        return toRecord(row);
    }

    /** What this transaction has read of the account is read again. */
    public void readAccountAgain(OfficerId id) {
        UserEntity account = entityManager.find(UserEntity.class, id.value());
        if (account != null) {
            entityManager.flush();
            entityManager.refresh(account);
        }
    }

    /**
     * Makes a record unless the account or the number already has one; the unique constraint decides, not a look first.
     *
     * @return whether this call made it
     */
    public boolean insert(OfficerRecord record) {
        String sql = "insert into OG_OFFICER"
                + " (OFFICER_ID, REALM_ID, PERSONAL_NUMBER, STATUS, REASON, SINCE, DECISION_NUMBER, ADMITTED_AT)"
                + " values (:id, :realm, :number, :status, :reason, :since, :decision, :admittedAt)"
                + " on conflict do nothing";
        return entityManager
                        .createNativeQuery(sql)
                        .setParameter("id", record.id().value())
                        .setParameter("realm", record.realmId())
                        .setParameter("number", record.personalNumber().digits())
                        .setParameter("status", record.status().name())
                        .setParameter("reason", record.reason().name())
                        .setParameter("since", record.since())
                        .setParameter("decision", numberOf(record.decision()))
                        .setParameter("admittedAt", record.admittedAt())
                        .executeUpdate()
                == 1;
    }

    /** Writes a new status; the caller holds the {@linkplain #lock lock}. */
    public OfficerRecord write(
            OfficerId id, OfficerStatus status, StatusReason reason, Instant since, Optional<Decision> decision) {
        OfficerEntity row = row(id);
        row.status = status.name();
        row.reason = reason.name();
        row.since = since;
        row.decisionNumber = numberOf(decision);
        return toRecord(row);
    }

    /** Writes when a right ends by itself; the caller holds the {@linkplain #lock lock}. */
    public void schedule(OfficerId id, Optional<Instant> nextChange) {
        row(id).nextChangeAt = nextChange.orElse(null);
    }

    /** Officers of whom a right has ended by itself, those first whose right ended first; at most so many. */
    public List<OfficerRecord> due(Instant now, int most) {
        return entityManager
                .createQuery(
                        "select o from OgOfficer o where o.nextChangeAt <= :now order by o.nextChangeAt",
                        OfficerEntity.class)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultStream()
                .map(OfficerStore::toRecord)
                .toList();
    }

    /** Writes another personal number at once, before anything asks for it; the caller holds the {@linkplain #lock lock}. */
    public void correct(OfficerId id, PersonalNumber number) {
        row(id).personalNumber = number.digits();
        entityManager.flush();
    }

    private OfficerEntity row(OfficerId id) {
        OfficerEntity row = entityManager.find(OfficerEntity.class, id.value());
        if (row == null) {
            throw new IllegalStateException("no officer record for " + id.value());
        }
        return row;
    }

    private static @Nullable String numberOf(Optional<Decision> decision) {
        return decision.map(Decision::number).orElse(null);
    }

    private static Optional<LiveSession> live(OfficerEntity row) {
        return row.liveSession == null || row.liveSince == null
                ? Optional.empty()
                : Optional.of(new LiveSession(
                        row.liveSession,
                        Instant.ofEpochMilli(row.liveSince),
                        Optional.ofNullable(row.liveAddress),
                        Optional.ofNullable(row.liveDevice)));
    }

    private static OfficerRecord toRecord(OfficerEntity row) {
        return new OfficerRecord(
                new OfficerId(row.officerId),
                row.realmId,
                new PersonalNumber(row.personalNumber),
                OfficerStatus.valueOf(row.status),
                StatusReason.valueOf(row.reason),
                row.since,
                Optional.ofNullable(row.decisionNumber).map(Decision::new),
                row.admittedAt,
                live(row),
                Optional.ofNullable(row.nextChangeAt));
    }
}
