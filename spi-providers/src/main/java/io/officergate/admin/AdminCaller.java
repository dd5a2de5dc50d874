package io.officergate.admin;

import io.officergate.audit.keycloak.AuditTrail;
import io.officergate.platform.Problem;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.AdminRoles;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** Whoever asks, and what they may. */
record AdminCaller(KeycloakSession session, RealmModel realm, AdminPermissionEvaluator auth) {
    /** The client that holds our roles: Keycloak lets nobody add one to {@code realm-management} (seen on 26.7.3). */
    private static final String OUR_CLIENT = "officergate";

    /** The role of provisioning-sync: this and nothing else. */
    private static final String APPLY_TRANSITIONS = "apply-transitions";

    /** The account that asks. */
    String id() {
        return auth.adminAuth().getUser().getId();
    }

    /** The client the caller came by. */
    ClientModel client() {
        return auth.adminAuth().getClient();
    }

    /** Refuses with 403 whoever holds none of the roles. */
    void require(String... anyOf) {
        if (!auth.hasOneAdminRole(anyOf)) {
            throw Problem.of(403, "forbidden", "needs one of the roles " + String.join(", ", anyOf))
                    .asException();
        }
    }

    /** Whether it is provisioning-sync of this realm. */
    boolean mayApplyTransitions() {
        ClientModel ours = realm.getClientByClientId(OUR_CLIENT);
        return ours != null
                && auth.adminAuth().getRealm().equals(realm)
                && auth.adminAuth().hasAppRole(ours, APPLY_TRANSITIONS);
    }

    /** The officer, when the caller may help, and 403 otherwise; never oneself. What is done then is audited as the caller's. */
    UserModel helped(String id) {
        UserModel officer = session.users().getUserById(realm, id);
        if (officer == null || !UnitReach.toHelp(realm, auth).covers(officer)) {
            // The same answer for both: whoever may not help an officer does not learn who is one.
            throw forbidden("only another administrator of this officer may help");
        }
        actsHimself();
        return officer;
    }

    /** Refuses service accounts with 403. */
    void mustBeAPerson() {
        if (auth.adminAuth().getUser().getServiceAccountClientLink() != null) {
            throw forbidden("a person makes sure who asks; a machine cannot");
        }
    }

    /** The officer, when the caller may see accounts or look after this one, and 403 otherwise. */
    UserModel seen(String id) {
        UserModel officer = session.users().getUserById(realm, id);
        boolean seesAll = auth.hasOneAdminRole(AdminRoles.VIEW_USERS, AdminRoles.MANAGE_USERS);
        if (officer == null || !(seesAll || UnitReach.toRead(realm, auth).covers(officer))) {
            throw forbidden("only who may see accounts, or looks after this officer, may read this");
        }
        return officer;
    }

    /** The officer, when the caller is the head of the unit or a realm admin, and 403 otherwise; never oneself. */
    UserModel led(String id) {
        UserModel officer = session.users().getUserById(realm, id);
        if (officer == null || !UnitReach.toLead(realm, auth).covers(officer)) {
            throw forbidden("only the head of this officer's unit may confirm this");
        }
        actsHimself();
        return officer;
    }

    /**
     * Codes of the units about which the caller may read evidence; empty for whoever may see all accounts of the realm.
     *
     * @throws jakarta.ws.rs.WebApplicationException 403 when there is no such unit
     */
    Optional<Set<String>> mayReadOf() {
        if (auth.hasOneAdminRole(AdminRoles.VIEW_USERS, AdminRoles.MANAGE_USERS)) {
            return Optional.empty();
        }
        Set<String> own = UnitReach.toRead(realm, auth).ownUnitCodes();
        if (own.isEmpty()) {
            throw forbidden("needs the role UNIT_ADMIN or UNIT_HEAD in a unit, view-users or manage-users");
        }
        return Optional.of(own);
    }

    private static RuntimeException forbidden(String what) {
        return Problem.of(403, "forbidden", what).asException();
    }

    /** What this request does is audited as the caller's. */
    void actsHimself() {
        AuditTrail.actingAs(session, id());
    }
}
