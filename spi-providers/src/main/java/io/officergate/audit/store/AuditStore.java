package io.officergate.audit.store;

import com.fasterxml.jackson.core.type.TypeReference;
import io.officergate.audit.AuditAction;
import io.officergate.audit.AuditEntry;
import io.officergate.audit.RecordedEntry;
import io.officergate.kernel.OfficerId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.keycloak.util.JsonSerialization;

/** Appends to and reads the audit trail within the caller's transaction. */
public final class AuditStore {
    private final EntityManager entityManager;

    public AuditStore(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The entity to register with Keycloak. */
    public static Class<?> entity() {
        return AuditEntryEntity.class;
    }

    /**
     * Appends one entry of a realm.
     *
     * @return its place in the trail
     */
    public long append(String realmId, AuditEntry entry) {
        AuditEntryEntity row = new AuditEntryEntity();
        row.realmId = realmId;
        row.at = entry.at();
        row.action = entry.action().name();
        row.officerId = entry.officer().map(OfficerId::value).orElse(null);
        row.actor = entry.actor().orElse(null);
        row.clientId = entry.client().orElse(null);
        row.sessionId = entry.session().orElse(null);
        row.address = entry.address().orElse(null);
        row.detail = asJson(new TreeMap<>(entry.detail()));
        entityManager.persist(row);
        return sequenceOf(row);
    }

    /** Appends many entries that no request caused, in their order, by one statement. */
    public void appendAll(String realmId, List<AuditEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        entityManager
                .createNativeQuery("insert into OG_AUDIT_ENTRY (REALM_ID, AT, ACTION, OFFICER_ID, DETAIL)"
                        + " select :realm, r.at, r.action, r.officer, r.detail"
                        + " from json_to_recordset(cast(:entries as json)) as r"
                        + " (at timestamptz, action varchar, officer varchar, detail text)")
                .setParameter("realm", realmId)
                .setParameter(
                        "entries",
                        asJson(entries.stream().map(AuditStore::fields).toList()))
                .executeUpdate();
    }

    private static Map<String, String> fields(AuditEntry entry) {
        Map<String, String> fields = new TreeMap<>();
        fields.put("at", entry.at().toString());
        fields.put("action", entry.action().name());
        entry.officer().ifPresent(officer -> fields.put("officer", officer.value()));
        fields.put("detail", asJson(new TreeMap<>(entry.detail())));
        return fields;
    }

    /**
     * Entries of a realm, oldest first.
     *
     * @param officer only this officer's, or everybody's
     * @param after only entries with a higher sequence
     * @param limit at most so many, 1 to 1000
     */
    public List<RecordedEntry> read(String realmId, Optional<OfficerId> officer, long after, int limit) {
        String ofOfficer = officer.isPresent() ? " and e.officerId = :officer" : "";
        TypedQuery<AuditEntryEntity> query = entityManager
                .createQuery(
                        "select e from OgAuditEntry e where e.realmId = :realm and e.sequence > :after" + ofOfficer
                                + " order by e.sequence",
                        AuditEntryEntity.class)
                .setParameter("realm", realmId)
                .setParameter("after", after)
                .setMaxResults(limit);
        officer.ifPresent(id -> query.setParameter("officer", id.value()));
        return query.getResultStream().map(AuditStore::toRecord).toList();
    }

    private static RecordedEntry toRecord(AuditEntryEntity row) {
        AuditEntry entry = new AuditEntry(
                row.at,
                AuditAction.valueOf(row.action),
                Optional.ofNullable(row.officerId).map(OfficerId::new),
                Optional.ofNullable(row.actor),
                Optional.ofNullable(row.clientId),
                Optional.ofNullable(row.sessionId),
                Optional.ofNullable(row.address),
                fromJson(row.detail));
        return new RecordedEntry(sequenceOf(row), entry);
    }

    private static long sequenceOf(AuditEntryEntity row) {
        if (row.sequence == null) {
            throw new IllegalStateException("an audit entry without a sequence was not written");
        }
        return row.sequence;
    }

    private static String asJson(Object facts) {
        try {
            return JsonSerialization.writeValueAsString(facts);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Map<String, String> fromJson(String detail) {
        try {
            return JsonSerialization.readValue(detail, new TypeReference<Map<String, String>>() {});
        } catch (IOException damaged) {
            throw new UncheckedIOException("an audit entry's detail is not JSON", damaged);
        }
    }
}
