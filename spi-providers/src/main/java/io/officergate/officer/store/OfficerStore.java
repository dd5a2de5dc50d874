package io.officergate.officer.store;

import io.officergate.kernel.Decision;
import io.officergate.kernel.OfficerId;
import io.officergate.kernel.PersonalNumber;
import io.officergate.officer.OfficerRecord;
import io.officergate.officer.OfficerStatus;
import io.officergate.officer.StatusReason;
import io.officergate.officer.UnlockPolicy.Word;
import io.officergate.officer.Usage;
import io.officergate.session.LiveSession;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** Those of them whose account is locked. */
    public Set<OfficerId> lockedAmong(List<OfficerId> ids) {
        return entityManager
                .createQuery(
                        "select o.officerId from OgOfficer o where o.officerId in :ids and o.status = 'LOCKED'",
                        String.class)
                .setParameter("ids", ids.stream().map(OfficerId::value).toList())
                .getResultStream()
                .map(OfficerId::new)
                .collect(Collectors.toSet());
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
                + " (OFFICER_ID, REALM_ID, PERSONAL_NUMBER, STATUS, REASON, SINCE, DECISION_NUMBER, ADMITTED_AT, IDLE_SINCE)"
                + " values (:id, :realm, :number, :status, :reason, :since, :decision, :admittedAt, :idleSince)"
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
                        .setParameter("idleSince", record.usage().countsFrom())
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

    /** Writes whether a lock stands, and why; the caller holds the {@linkplain #lock lock}. */
    public void writeLock(OfficerId id, Optional<StatusReason> why) {
        row(id).lockedFor = why.map(StatusReason::name).orElse(null);
    }

    /** Who wants the locked account opened and waits for a second one; the caller holds the {@linkplain #lock lock}. */
    public Optional<Word> unlockWord(OfficerId id) {
        OfficerEntity row = row(id);
        return Optional.ofNullable(row.unlockAskedBy)
                .map(by -> new Word(by, Objects.requireNonNull(row.unlockAskedAt)));
    }

    /** Keeps or forgets it; the caller holds the {@linkplain #lock lock}. */
    public void writeUnlockWord(OfficerId id, Optional<Word> word) {
        OfficerEntity row = row(id);
        row.unlockAskedBy = word.map(Word::by).orElse(null);
        row.unlockAskedAt = word.map(Word::at).orElse(null);
    }

    /** Lets disuse count anew from that day; the caller holds the {@linkplain #lock lock}. */
    public void countFrom(OfficerId id, LocalDate day) {
        row(id).idleSince = day;
    }

    /** What was written so far is in the database, within the transaction. */
    public void flush() {
        entityManager.flush();
    }

    /** Writes when a right ends by itself; the caller holds the {@linkplain #lock lock}. */
    public void schedule(OfficerId id, Optional<Instant> nextChange) {
        row(id).nextChangeAt = nextChange.orElse(null);
    }

    /**
     * Officers of whom a right has ended by itself, those first whose right ended first.
     *
     * @param after the last one seen, as it was read; empty to begin
     * @param most how many
     */
    public List<OfficerRecord> due(Instant now, Optional<OfficerRecord> after, int most) {
        return entityManager
                .createQuery(
                        "select o from OgOfficer o where o.nextChangeAt <= :now and (o.nextChangeAt > :last"
                                + " or o.nextChangeAt = :last and o.officerId > :officer)"
                                + " order by o.nextChangeAt, o.officerId",
                        OfficerEntity.class)
                .setParameter("now", now)
                .setParameter("last", after.flatMap(OfficerRecord::nextChange).orElse(Instant.EPOCH))
                .setParameter("officer", after.map(last -> last.id().value()).orElse(""))
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
                Optional.ofNullable(row.nextChangeAt),
                new Usage(row.idleSince, Optional.ofNullable(row.lastUsedAt)),
                Optional.ofNullable(row.lockedFor).map(StatusReason::valueOf));
    }
}
