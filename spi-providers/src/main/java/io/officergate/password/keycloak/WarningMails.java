package io.officergate.password.keycloak;

import io.officergate.kernel.OfficerId;
import io.officergate.outbox.Notice;
import io.officergate.outbox.keycloak.Notices;
import io.officergate.password.PasswordState;
import io.officergate.password.WarningPolicy;
import io.officergate.password.store.PasswordStore;
import io.officergate.platform.Database;
import io.officergate.platform.Now;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Looks again and again whose password ends soon, and has them told by mail, 14, 7, 3 and 1 days before (PWD-1). Every node
 * looks; a mail is claimed in the database before it is handed to the outbox, in one transaction, so that each goes out once.
 */
final class WarningMails {
    private static final Logger LOG = Logger.getLogger(WarningMails.class);
    /** Claims of one transaction: few enough to keep nobody waiting who changes a password meanwhile. */
    private static final int AT_ONCE = 100;

    private final KeycloakSessionFactory factory;
    private final PasswordAges ages;
    private final WarningPolicy policy = WarningPolicy.DEFAULT;

    WarningMails(KeycloakSessionFactory factory, PasswordAges ages) {
        this.factory = factory;
        this.ages = ages;
    }

    /** One mail that is due. */
    private record Due(OfficerId officer, LocalDate lastDay, int step) {}

    void look() {
        try {
            List<String> realms = KeycloakModelUtils.runJobInTransactionWithResult(factory, session -> session.realms()
                    .getRealmsStream()
                    .filter(RealmModel::isEnabled)
                    .filter(Notices::hasMailServer)
                    .map(RealmModel::getId)
                    .toList());
            realms.forEach(this::lookAlone);
        } catch (RuntimeException broken) {
            LOG.errorf(broken, "OG-0701 nobody was told of the end of a password; the next look tells them");
        }
    }

    /** What is wrong in one realm keeps no officer of another from being told. */
    private void lookAlone(String realmId) {
        try {
            look(realmId);
        } catch (RuntimeException broken) {
            LOG.errorf(broken, "OG-0702 realm %s: not everybody was told of the end of a password", realmId);
        }
    }

    private void look(String realmId) {
        Instant now = Now.instant();
        List<Due> due =
                KeycloakModelUtils.runJobInTransactionWithResult(factory, session -> due(session, realmId, now));
        for (int from = 0; from < due.size(); from += AT_ONCE) {
            List<Due> some = due.subList(from, Math.min(from + AT_ONCE, due.size()));
            KeycloakModelUtils.runJobInTransaction(factory, session -> tell(session, realmId, some, now));
        }
    }

    /** Those whom no mail about this day, or a later one, was sent to; the claim has the last word. */
    private List<Due> due(KeycloakSession session, String realmId, Instant now) {
        RealmModel realm = session.realms().getRealm(realmId);
        List<Due> due = new ArrayList<>();
        if (realm != null) {
            session.getContext().setRealm(realm);
            Instant limit = now.plus(Duration.ofDays(policy.firstDays() + 1L));
            try (Stream<PasswordState> soon = new PasswordStates(session, realm, ages).endingBefore(limit, now)) {
                soon.forEach(state -> state.end().map(Now::day).ifPresent(lastDay -> policy.step(lastDay, Now.day(now))
                        .filter(step ->
                                state.warnedStep().filter(sent -> sent <= step).isEmpty())
                        .ifPresent(step -> due.add(new Due(state.officer(), lastDay, step)))));
            }
        }
        return due;
    }

    private static void tell(KeycloakSession session, String realmId, List<Due> due, Instant now) {
        RealmModel realm = session.realms().getRealm(realmId);
        if (realm == null) {
            return;
        }
        session.getContext().setRealm(realm);
        Notices notices = new Notices(session, realm);
        PasswordStore store = new PasswordStore(Database.of(session));
        for (Due one : due) {
            UserModel officer = session.users().getUserById(realm, one.officer().value());
            if (officer != null
                    && notices.reach(officer)
                    && store.claimWarning(one.officer(), one.lastDay(), one.step(), now)) {
                notices.tell(
                        officer,
                        Notice.PASSWORD_ENDS,
                        Map.of(Notice.LAST_DAY, one.lastDay().toString()));
            }
        }
    }
}
