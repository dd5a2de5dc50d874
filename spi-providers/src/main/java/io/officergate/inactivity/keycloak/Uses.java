package io.officergate.inactivity.keycloak;

import io.officergate.inactivity.RecentUses;
import io.officergate.inactivity.store.UseStore;
import io.officergate.kernel.OfficerId;
import io.officergate.platform.Database;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Writes down that an officer uses the account at a system, at most once an hour for both (IDL-1): after the request has
 * committed, as several requests of one officer hold the record together, and two who then wanted to write would wait for each
 * other. A use that is lost with its node is written with the next one.
 */
public final class Uses {
    private static final Logger LOG = Logger.getLogger(Uses.class);

    private final RecentUses recent = new RecentUses();

    /** The gate gives a token for an online session. */
    public void note(KeycloakSession session, OfficerId officer, ClientModel system, Instant now) {
        if (!recent.isNews(officer, system.getId(), now)) {
            return;
        }
        KeycloakSessionFactory factory = session.getKeycloakSessionFactory();
        String systemId = system.getId();
        session.getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {
            @Override
            protected void commitImpl() {
                write(factory, officer, systemId, now);
            }

            @Override
            protected void rollbackImpl() {
                recent.forget(officer, systemId);
            }
        });
    }

    private void write(KeycloakSessionFactory factory, OfficerId officer, String systemId, Instant now) {
        try {
            KeycloakModelUtils.runJobInTransaction(
                    factory, own -> new UseStore(Database.of(own)).write(officer, systemId, now));
        } catch (RuntimeException broken) {
            recent.forget(officer, systemId);
            LOG.warnf(broken, "OG-1401 a use of officer %s was not written down; the next one is", officer);
        }
    }
}
