package io.officergate.withdrawal.keycloak;

import io.officergate.platform.Database;
import io.officergate.platform.Now;
import io.officergate.withdrawal.WithdrawalPolicy;
import io.officergate.withdrawal.WithdrawalTask;
import io.officergate.withdrawal.WithdrawalVerdict.Escalate;
import io.officergate.withdrawal.store.TaskRows;
import io.officergate.withdrawal.store.TaskStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Looks again and again for withdrawals that nobody has confirmed, and has the superiors told (JML-4). Every node looks; a
 * task is claimed in the database before a mail is handed to the outbox, in one transaction, so that it happens once. What is
 * wrong with one realm or task holds up no other: each has a transaction of its own.
 */
final class Escalations {
    private static final Logger LOG = Logger.getLogger(Escalations.class);

    private final KeycloakSessionFactory factory;

    Escalations(KeycloakSessionFactory factory) {
        this.factory = factory;
    }

    void look() {
        try {
            Instant now = Now.instant();
            List<String> realms = KeycloakModelUtils.runJobInTransactionWithResult(
                    factory, session -> new TaskStore(Database.of(session)).realmsToEscalate(now));
            realms.forEach(realm -> lookAlone(realm, now));
        } catch (RuntimeException broken) {
            LOG.errorf(broken, "OG-0901 no withdrawal was escalated; the next look does it");
        }
    }

    private void lookAlone(String realmId, Instant now) {
        try {
            List<Long> tasks = KeycloakModelUtils.runJobInTransactionWithResult(
                    factory, session -> new TaskStore(Database.of(session)).toEscalate(realmId, now));
            tasks.forEach(task -> escalateAlone(realmId, task, now));
        } catch (RuntimeException broken) {
            LOG.errorf(broken, "OG-0902 realm %s: withdrawals were not escalated; the next look does it", realmId);
        }
    }

    private void escalateAlone(String realmId, long task, Instant now) {
        try {
            KeycloakModelUtils.runJobInTransaction(factory, session -> escalate(session, realmId, task, now));
        } catch (RuntimeException broken) {
            LOG.errorf(broken, "OG-0903 withdrawal %d was not escalated; the next look does it", task);
        }
    }

    private static void escalate(KeycloakSession session, String realmId, long id, Instant now) {
        RealmModel realm = session.realms().getRealm(realmId);
        if (realm == null) {
            return;
        }
        session.getContext().setRealm(realm);
        Optional<WithdrawalTask> task = new TaskRows(Database.of(session)).find(realmId, id);
        if (task.isEmpty() || !(WithdrawalPolicy.decide(task.get(), now) instanceof Escalate)) {
            return;
        }
        Superiors superiors = new Superiors(session, realm);
        List<UserModel> heads = superiors.heads(task.get());
        Optional<String> address = superiors.address();
        int told = heads.size() + (address.isPresent() ? 1 : 0);
        if (new WithdrawalTasks(session, realm).escalate(task.get(), now, told)) {
            superiors.tell(task.get(), new Names(realm).system(task.get().right()), heads, address);
        }
    }
}
