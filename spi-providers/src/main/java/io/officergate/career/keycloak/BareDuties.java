package io.officergate.career.keycloak;

import java.util.Set;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.RoleModel.RoleGrantedEvent;
import org.keycloak.models.utils.RoleUtils;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;
import org.keycloak.services.ErrorResponse;

/**
 * Duties that somebody gives in the console without a decision (ACC-3): shown, or refused where the realm's attribute
 * {@code officergate.career.bare-duties} is {@code refuse}. What it throws ends the transaction of the act.
 */
public final class BareDuties implements ProviderEventListener {
    private static final String ATTRIBUTE = "officergate.career.bare-duties";
    private static final String REFUSE = "refuse";
    private static final String BY_DECISION = BareDuties.class.getName();

    /** Does what gives duties by a decision, or by the list of a province. */
    public static void allow(KeycloakSession session, Runnable giving) {
        session.setAttribute(BY_DECISION, true);
        try {
            giving.run();
        } finally {
            session.removeAttribute(BY_DECISION);
        }
    }

    @Override
    public void onEvent(ProviderEvent event) {
        if (event instanceof RoleGrantedEvent grant
                && grant.getUser().getServiceAccountClientLink() == null
                && REFUSE.equals(realmOf(grant.getRole()).getAttribute(ATTRIBUTE))
                && grant.getKeycloakSession().getAttribute(BY_DECISION) == null
                && bringsADuty(grant.getRole())) {
            throw ErrorResponse.exists("ACC-3: Nhiệm vụ chỉ được giao theo quyết định."
                    + " · Duties are given by a decision of the personnel office, never bare.");
        }
    }

    private static boolean bringsADuty(RoleModel role) {
        return RoleUtils.expandCompositeRoles(Set.of(role)).stream().anyMatch(Rights::isDuty);
    }

    private static RealmModel realmOf(RoleModel role) {
        return role.getContainer() instanceof ClientModel client ? client.getRealm() : (RealmModel) role.getContainer();
    }
}
