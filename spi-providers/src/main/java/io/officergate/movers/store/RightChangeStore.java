package io.officergate.movers.store;

import io.officergate.kernel.DutyAtSystem;
import io.officergate.movers.Account;
import io.officergate.movers.EventName;
import io.officergate.movers.Movement;
import io.officergate.movers.RightChange;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.keycloak.util.JsonSerialization;

/** Appends what became of rights, in the transaction that settles the account: one statement, however many rights. */
public final class RightChangeStore {
    /** Between codes of units: none has it. */
    static final String SEPARATOR = ",";

    private static final String INSERT = """
            insert into OG_RIGHT_CHANGE (REALM_ID, OFFICER_ID, USER_NAME, UNITS_BEFORE, UNITS_AFTER, SETTLED_AT, OCCASION,
                                         SOURCE, EVENT_ID, DECISION_NUMBER, DECIDED_ON, EFFECTIVE_AT, REPORTED_AT, CHANGE,
                                         DUTY, CONNECTED_SYSTEM, NEW_HOLDER_ID, NEW_HOLDER)
            select :realm, nullif(:officer, ''), nullif(:userName, ''), :before, :after, :now, r.*
              from jsonb_to_recordset(cast(:changes as jsonb)) as r
                   (occasion varchar, source varchar, event varchar, decision varchar, decided date, effective timestamptz,
                    reported timestamptz, change varchar, duty varchar, system varchar, holder_id varchar, holder varchar)
            """;

    private final EntityManager entityManager;

    public RightChangeStore(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Appends them all. */
    public void append(String realmId, Movement movement) {
        if (movement.changes().isEmpty()) {
            return;
        }
        entityManager
                .createNativeQuery(INSERT)
                .setParameter("realm", realmId)
                .setParameter(
                        "officer",
                        movement.officer().map(officer -> officer.id().value()).orElse(""))
                .setParameter(
                        "userName", movement.officer().map(Account::userName).orElse(""))
                .setParameter("before", joined(movement.unitsBefore()))
                .setParameter("after", joined(movement.unitsAfter()))
                .setParameter("now", movement.settledAt())
                .setParameter("changes", asJson(movement.changes()))
                .executeUpdate();
    }

    private static String joined(Set<String> units) {
        return String.join(SEPARATOR, units.stream().sorted().toList());
    }

    private static String asJson(List<RightChange> changes) {
        try {
            return JsonSerialization.writeValueAsString(
                    changes.stream().map(RightChangeStore::fields).toList());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Map<String, String> fields(RightChange change) {
        Map<String, String> fields = new TreeMap<>();
        fields.put("occasion", change.occasion().name());
        fields.put("decision", change.decision().number());
        fields.put("effective", change.effective().toString());
        fields.put("change", change.what().name());
        note(fields, "decided", change.decision().date());
        note(fields, "reported", change.reported());
        note(fields, "source", change.event().map(EventName::source));
        note(fields, "event", change.event().map(EventName::id));
        note(fields, "duty", change.right().map(DutyAtSystem::duty));
        note(fields, "system", change.right().map(DutyAtSystem::system));
        note(fields, "holder_id", change.newHolder().map(holder -> holder.id().value()));
        note(fields, "holder", change.newHolder().map(Account::userName));
        return fields;
    }

    private static void note(Map<String, String> fields, String name, Optional<?> value) {
        value.ifPresent(known -> fields.put(name, known.toString()));
    }
}
