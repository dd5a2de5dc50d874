package io.officergate.withdrawal.keycloak;

import io.officergate.audit.AuditAction;
import io.officergate.audit.AuditEntry;
import io.officergate.audit.Explanation;
import io.officergate.audit.keycloak.AuditTrail;
import io.officergate.kernel.Decision;
import io.officergate.kernel.DutyAtSystem;
import io.officergate.kernel.OfficerId;
import io.officergate.officer.keycloak.OutsideSystems;
import io.officergate.platform.Database;
import io.officergate.platform.Now;
import io.officergate.withdrawal.Confirmation;
import io.officergate.withdrawal.Deadlines;
import io.officergate.withdrawal.WithdrawalTask;
import io.officergate.withdrawal.store.TaskStore;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Opens and closes tasks with their audit entries, in the caller's transaction (JML-4). */
public final class WithdrawalTasks {
    private final RealmModel realm;
    private final KeycloakSession session;
    private final TaskStore store;
    private final AuditTrail audit;

    public WithdrawalTasks(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.store = new TaskStore(Database.of(session));
        this.audit = new AuditTrail(session, realm);
    }

    /**
     * Opens a task for each duty at a system outside single sign-on; duties at other systems end with their tokens and need
     * none.
     *
     * @param ended duties that the officer held, and that end or are suspended in this transaction
     * @param units the units in which they were held
     * @param decision by which they end; the same one opens no second task
     * @param effective from when it holds
     */
    public void open(
            UserModel officer,
            Collection<DutyAtSystem> ended,
            Set<String> units,
            Decision decision,
            Instant effective) {
        List<DutyAtSystem> outside =
                ended.stream().filter(this::isOutside).distinct().toList();
        if (outside.isEmpty()) {
            return;
        }
        Instant now = Now.instant();
        Deadlines deadlines = session.getProvider(Withdrawals.class).policy().deadlines(now);
        OfficerId id = new OfficerId(officer.getId());
        List<String> held = units.stream().sorted().toList();
        for (DutyAtSystem right : outside) {
            store.open(realm.getId(), id, right, held, decision, effective, now, deadlines)
                    .ifPresent(task -> append(
                            AuditAction.WITHDRAWAL_OPENED,
                            id,
                            task,
                            right,
                            Map.of(
                                    "decision", decision.number(),
                                    "units", String.join(",", held),
                                    "due", deadlines.dueAt().toString())));
        }
    }

    /**
     * Closes an open task by what the owner of the system wrote.
     *
     * @param reason what the administrator adds to it
     * @return whether it was open; of two at once one closes it
     */
    public boolean confirm(WithdrawalTask task, Confirmation confirmation, Optional<Explanation> reason) {
        if (!store.confirm(task.id(), confirmation)) {
            return false;
        }
        Map<String, String> detail = new TreeMap<>();
        detail.put("number", confirmation.number());
        detail.put("date", confirmation.date().toString());
        reason.ifPresent(given -> detail.put("reason", given.text()));
        append(AuditAction.WITHDRAWAL_CONFIRMED, task.holder().id(), task.id(), task.right(), detail);
        return true;
    }

    /**
     * Notes that the superior of the officer is told, when nobody has yet.
     *
     * @return whether this is the one who tells
     */
    boolean escalate(WithdrawalTask task, Instant now, int told) {
        if (!store.claimEscalation(task.id(), now)) {
            return false;
        }
        append(
                AuditAction.WITHDRAWAL_ESCALATED,
                task.holder().id(),
                task.id(),
                task.right(),
                Map.of("told", Integer.toString(told)));
        return true;
    }

    private boolean isOutside(DutyAtSystem duty) {
        ClientModel system = realm.getClientByClientId(duty.system());
        return system != null && OutsideSystems.include(system);
    }

    private void append(
            AuditAction action, OfficerId officer, long task, DutyAtSystem right, Map<String, String> further) {
        Map<String, String> detail = new TreeMap<>(further);
        detail.put("task", Long.toString(task));
        detail.put("right", right.toString());
        audit.append(AuditEntry.of(action, Now.instant()).officer(officer).detail(detail));
    }
}
