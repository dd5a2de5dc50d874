package io.officergate.password.keycloak;

import io.officergate.kernel.OfficerId;
import io.officergate.password.PasswordAgePolicy;
import io.officergate.password.store.PasswordStore;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserModel.RequiredAction;
import org.keycloak.models.credential.PasswordCredentialModel;

/** Passwords that are worth nothing any more, and stay where they are so that nobody chooses them again (PWD-2). */
public final class UsedUpPasswords {
    private final EntityManager entityManager;

    public UsedUpPasswords(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * Uses up the account's password, as if it were one that somebody else chose and that was used: it signs nobody in, and
     * the next sign-in, with whatever else there is, leads to another one.
     *
     * @param unlessSince an instant; nothing is done when that was done at that time or later
     * @return whether it was done now, also for an account without a password
     */
    public boolean useUp(UserModel user, Instant unlessSince, Instant now) {
        boolean isNew = new PasswordStore(entityManager).compromise(new OfficerId(user.getId()), unlessSince, now);
        if (isNew) {
            List<CredentialModel> passwords = user.credentialManager()
                    .getStoredCredentialsByTypeStream(PasswordCredentialModel.TYPE)
                    .toList();
            for (CredentialModel password : passwords) {
                password.setCreatedDate(PasswordAgePolicy.SET_BY_ANOTHER.toEpochMilli());
                user.credentialManager().updateStoredCredential(password);
                user.addRequiredAction(RequiredAction.UPDATE_PASSWORD);
            }
        }
        return isNew;
    }
}
