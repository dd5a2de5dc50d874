package io.officergate.secondfactor.keycloak;

import io.officergate.audit.AuditAction;
import io.officergate.audit.AuditEntry;
import io.officergate.audit.keycloak.AuditTrail;
import io.officergate.platform.ExemptRealms;
import io.officergate.platform.Now;
import io.officergate.secondfactor.keycloak.SignInFlows.Finding;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Looks at a realm's sign-in flows whenever an administrator has changed something that may have changed them, and audits what it finds. */
final class FlowWatch implements EventListenerProvider {
    private static final Set<ResourceType> MAY_CHANGE_FLOWS = Set.of(
            ResourceType.REALM,
            ResourceType.AUTH_FLOW,
            ResourceType.AUTH_EXECUTION,
            ResourceType.AUTH_EXECUTION_FLOW,
            ResourceType.CLIENT,
            ResourceType.IDENTITY_PROVIDER);

    private final KeycloakSession session;
    private final ExemptRealms exempt;

    FlowWatch(KeycloakSession session, ExemptRealms exempt) {
        this.session = session;
        this.exempt = exempt;
    }

    @Override
    public void onEvent(Event event) {
        // officers cannot change a flow
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {
        RealmModel realm = session.realms().getRealm(event.getRealmId());
        if (realm == null || exempt.include(realm) || !MAY_CHANGE_FLOWS.contains(event.getResourceType())) {
            return;
        }
        List<Finding> findings = new SignInFlows(session, realm).findings();
        if (!findings.isEmpty()) {
            new AuditTrail(session, realm)
                    .append(AuditEntry.of(AuditAction.SIGN_IN_FLOW_BROKEN, Now.instant())
                            .detail(Map.of("places", places(findings))));
        }
    }

    private static String places(List<Finding> findings) {
        return findings.stream().map(Finding::place).collect(Collectors.joining(", "));
    }

    @Override
    public void close() {
        // nothing is held
    }
}
