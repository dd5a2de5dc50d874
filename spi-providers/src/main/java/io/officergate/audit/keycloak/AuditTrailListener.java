package io.officergate.audit.keycloak;

import io.officergate.audit.AuditAction;
import io.officergate.audit.AuditEntry;
import io.officergate.kernel.OfficerId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.Details;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.AuthDetails;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Writes what Keycloak reports into the audit trail (AUD-1). Successes commit with the act, failures on their own. */
final class AuditTrailListener implements EventListenerProvider {
    private static final Set<EventType> TOLD = Set.of(
            EventType.LOGIN,
            EventType.LOGIN_ERROR,
            EventType.LOGOUT,
            EventType.USER_SESSION_DELETED,
            EventType.UPDATE_CREDENTIAL,
            EventType.UPDATE_CREDENTIAL_ERROR,
            EventType.REMOVE_CREDENTIAL,
            EventType.RESET_PASSWORD,
            EventType.IMPERSONATE);
    /** Details that say how, and never who: a typed user name may hold a password or a personal number. */
    private static final Set<String> FACTS =
            Set.of(Details.AUTH_METHOD, Details.CREDENTIAL_TYPE, Details.REASON, Details.GRANT_TYPE);

    private final KeycloakSession session;

    AuditTrailListener(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void onEvent(Event event) {
        if (!TOLD.contains(event.getType())) {
            return;
        }
        Map<String, String> detail = new TreeMap<>();
        detail.put("event", event.getType().name());
        putIfPresent(detail, "error", event.getError());
        if (event.getDetails() != null) {
            FACTS.forEach(fact -> putIfPresent(detail, fact, event.getDetails().get(fact)));
        }
        AuditEntry entry = AuditEntry.of(AuditAction.USER_EVENT, Instant.ofEpochMilli(event.getTime()))
                .by(
                        present(event.getUserId()),
                        present(event.getClientId()),
                        present(event.getSessionId()),
                        present(event.getIpAddress()))
                .detail(detail);
        Optional<OfficerId> officer = present(event.getUserId()).map(OfficerId::new);
        append(event.getRealmId(), officer.map(entry::officer).orElse(entry));
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {
        Map<String, String> detail = new TreeMap<>();
        detail.put("operation", event.getOperationType().name());
        putIfPresent(detail, "resourceType", event.getResourceTypeAsString());
        putIfPresent(detail, "resourcePath", event.getResourcePath());
        putIfPresent(detail, "error", event.getError());
        putIfPresent(detail, "adminRealm", event.getAuthDetails().getRealmId());
        AuditEntry entry = AuditEntry.of(AuditAction.ADMIN_EVENT, Instant.ofEpochMilli(event.getTime()))
                .by(
                        present(event.getAuthDetails().getUserId()),
                        clientOf(event.getAuthDetails()),
                        Optional.empty(),
                        present(event.getAuthDetails().getIpAddress()))
                .detail(detail);
        append(event.getRealmId(), officerOf(event).map(entry::officer).orElse(entry));
    }

    @Override
    public void close() {
        // nothing is held
    }

    private void append(String realmId, AuditEntry entry) {
        RealmModel realm = session.realms().getRealm(realmId);
        if (realm != null) {
            new AuditTrail(session, realm).append(entry);
        }
    }

    /** {@code users/<id>/…} names the officer an administrator acted upon. */
    private static Optional<OfficerId> officerOf(AdminEvent event) {
        String path = event.getResourcePath();
        if (path == null || !path.startsWith("users/")) {
            return Optional.empty();
        }
        String rest = path.substring("users/".length());
        int end = rest.indexOf('/');
        String id = end < 0 ? rest : rest.substring(0, end);
        return id.length() == 36 ? Optional.of(new OfficerId(id)) : Optional.empty();
    }

    /** Admin events name the client by its internal id. */
    private Optional<String> clientOf(AuthDetails who) {
        return present(who.getRealmId())
                .map(session.realms()::getRealm)
                .flatMap(realm -> present(who.getClientId()).map(realm::getClientById))
                .map(ClientModel::getClientId);
    }

    private static Optional<String> present(@Nullable String value) {
        return Optional.ofNullable(value);
    }

    private static void putIfPresent(Map<String, String> detail, String name, @Nullable String value) {
        if (value != null) {
            detail.put(name, value);
        }
    }
}
