package io.officergate.officer.keycloak;

import io.officergate.audit.AuditAction;
import io.officergate.audit.AuditEntry;
import io.officergate.audit.keycloak.AuditTrail;
import io.officergate.kernel.OfficerId;
import io.officergate.officer.store.OfficerStore;
import io.officergate.password.keycloak.PasswordSetByAnother;
import io.officergate.password.store.PasswordStore;
import io.officergate.platform.Database;
import io.officergate.platform.ExemptRealms;
import io.officergate.platform.Now;
import io.officergate.session.keycloak.AccessEnding;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.RoleModel.RoleGrantedEvent;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserModel.UserPreRemovedEvent;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;
import org.keycloak.services.ErrorResponse;

/**
 * Stops what no administrator may do to an account, whatever the way: delete one that has a history (ACC-4), or give a
 * duty to somebody who is no officer (ACC-1). What it throws ends the transaction of the act. Where somebody else has chosen
 * an officer's password, it ends what the officer has open (PWD-1).
 */
public final class AccountWatch implements ProviderEventListener {
    private final ExemptRealms exempt;
    private final EmergencyAdministrators emergency;
    private final boolean draftsMayBeDeleted;

    /**
     * A watch for the whole server.
     *
     * @param draftsMayBeDeleted whether accounts may be deleted that never were an officer's
     */
    public AccountWatch(ExemptRealms exempt, EmergencyAdministrators emergency, boolean draftsMayBeDeleted) {
        this.exempt = exempt;
        this.emergency = emergency;
        this.draftsMayBeDeleted = draftsMayBeDeleted;
    }

    @Override
    public void onEvent(ProviderEvent event) {
        if (event instanceof UserPreRemovedEvent removal) {
            if (!exempt.covers(removal.getRealm(), removal.getUser())) {
                beforeRemoval(removal.getKeycloakSession(), removal.getUser());
            }
        } else if (event instanceof RoleGrantedEvent grant && !exempt.include(realmOf(grant.getRole()))) {
            beforeGrant(grant);
        } else if (event instanceof PasswordSetByAnother set) {
            new AuditTrail(set.session(), set.realm())
                    .append(AuditEntry.of(AuditAction.PASSWORD_SET_BY_ANOTHER, Now.instant())
                            .officer(new OfficerId(set.user().getId())));
            new AccessEnding(set.session(), set.realm()).endWhatIsOpen(set.user());
        }
    }

    /** While a realm is imported the session has none. */
    private static RealmModel realmOf(RoleModel role) {
        return role.getContainer() instanceof ClientModel client ? client.getRealm() : (RealmModel) role.getContainer();
    }

    private void beforeRemoval(KeycloakSession session, UserModel user) {
        if (new OfficerStore(Database.of(session))
                .find(new OfficerId(user.getId()))
                .isPresent()) {
            throw ErrorResponse.exists("ACC-4: Tài khoản của cán bộ không bị xóa; hãy thu hồi theo quyết định."
                    + " · An officer's account is never deleted: close it by a decision.");
        }
        if (!draftsMayBeDeleted) {
            throw ErrorResponse.exists("ACC-4: Máy chủ không cho phép xóa tài khoản (delete-drafts)."
                    + " · The server does not allow accounts to be deleted (delete-drafts).");
        }
        new PasswordStore(Database.of(session)).forget(new OfficerId(user.getId()));
    }

    private void beforeGrant(RoleGrantedEvent grant) {
        UserModel user = grant.getUser();
        boolean isNoOfficer = user.getServiceAccountClientLink() != null || emergency.include(user);
        if (isNoOfficer && Duties.comeWith(grant.getRole(), user)) {
            throw ErrorResponse.exists("ACC-1: Chỉ cán bộ mới được giao nhiệm vụ tại hệ thống kết nối."
                    + " · Only officers have duties at connected systems, no machine and no emergency administrator.");
        }
    }
}
