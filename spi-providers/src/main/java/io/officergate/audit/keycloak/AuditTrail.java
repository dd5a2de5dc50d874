package io.officergate.audit.keycloak;

import io.officergate.audit.AuditEntry;
import io.officergate.audit.store.AuditStore;
import io.officergate.platform.Database;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.function.Predicate;
import org.keycloak.common.ClientConnection;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Appends to a realm's audit trail; fills in who asks and from where, as far as the request says. */
public final class AuditTrail {
    private static final String CALLER = "officergate.audit.caller";

    private final KeycloakSession session;
    private final RealmModel realm;

    public AuditTrail(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** Says who acts for the rest of this request; a token alone does not, as Keycloak's lightweight ones have no subject. */
    public static void actingAs(KeycloakSession session, String userId) {
        session.setAttribute(CALLER, userId);
    }

    /**
     * Appends the entry in the caller's transaction.
     *
     * @return its place in the trail
     */
    public long append(AuditEntry entry) {
        return new AuditStore(Database.of(session)).append(realm.getId(), told(entry));
    }

    /** Appends the entry and commits it, for an act that goes on when the answer has begun. */
    public void appendAtOnce(AuditEntry entry) {
        appendAtOnceIf(database -> true, entry);
    }

    /**
     * Appends the entry and commits it, when the condition holds: for a refusal, whose own transaction is undone.
     *
     * @param isDue asked in the transaction that appends; what it writes is committed with the entry, or not at all
     */
    public void appendAtOnceIf(Predicate<EntityManager> isDue, AuditEntry entry) {
        AuditEntry told = told(entry);
        String realmId = realm.getId();
        KeycloakModelUtils.runJobInTransaction(session.getKeycloakSessionFactory(), own -> {
            EntityManager database = Database.of(own);
            if (isDue.test(database)) {
                new AuditStore(database).append(realmId, told);
            }
        });
    }

    private AuditEntry told(AuditEntry entry) {
        return entry.address().isPresent()
                ? entry
                : entry.by(entry.actor().or(this::caller), entry.client().or(this::client), entry.session(), address());
    }

    private Optional<String> caller() {
        return Optional.ofNullable(session.getAttribute(CALLER, String.class));
    }

    private Optional<String> client() {
        return Optional.ofNullable(session.getContext().getClient()).map(ClientModel::getClientId);
    }

    private Optional<String> address() {
        return Optional.ofNullable(session.getContext().getConnection()).map(ClientConnection::getRemoteHost);
    }
}
