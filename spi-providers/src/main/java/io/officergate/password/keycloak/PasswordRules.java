package io.officergate.password.keycloak;

import io.officergate.password.ChangePolicy;
import io.officergate.password.ChangeVerdict;
import io.officergate.password.PasswordContentPolicy;
import io.officergate.password.PasswordFlaw;
import io.officergate.platform.Now;
import io.officergate.platform.PrivilegedRoles;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.keycloak.credential.CredentialModel;
import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/** Which passwords an account may have, and how often it may change them (PWD-1). */
public final class PasswordRules {
    private final KeycloakSession session;

    public PasswordRules(KeycloakSession session) {
        this.session = session;
    }

    /** Characters that a password of this account has at least. */
    public int shortest(UserModel user) {
        return PrivilegedRoles.configured().areHeldBy(user)
                ? PasswordContentPolicy.SHORTEST_PRIVILEGED
                : PasswordContentPolicy.SHORTEST;
    }

    /** Everything that speaks against this password; whether it was used before is looked at last, and costs the most. */
    public Set<PasswordFlaw> flaws(UserModel user, String password) {
        Set<PasswordFlaw> flaws = EnumSet.noneOf(PasswordFlaw.class);
        flaws.addAll(new PasswordContentPolicy(shortest(user), CommonPasswords::include)
                .flaws(password, AboutOfficer.words(user)));
        if (!flaws.contains(PasswordFlaw.TOO_LONG) && wasUsed(user, password)) {
            flaws.add(PasswordFlaw.USED_BEFORE);
        }
        return flaws;
    }

    /**
     * Whether the account may change its password now.
     *
     * @param forced whether somebody else, or its age, asks for the change
     */
    public ChangeVerdict mayChange(UserModel user, boolean forced) {
        return ChangePolicy.DEFAULT.decide(
                remembered(user)
                        .map(CredentialModel::getCreatedDate)
                        .filter(Objects::nonNull)
                        .map(Instant::ofEpochMilli)
                        .toList(),
                forced,
                Now.instant());
    }

    private boolean wasUsed(UserModel user, String password) {
        return remembered(user)
                .map(PasswordCredentialModel::createFromCredentialModel)
                .anyMatch(kept -> isOf(kept, password));
    }

    private boolean isOf(PasswordCredentialModel kept, String password) {
        PasswordHashProvider hashing = session.getProvider(
                PasswordHashProvider.class, kept.getPasswordCredentialData().getAlgorithm());
        return hashing != null && hashing.verify(password, kept);
    }

    private static Stream<CredentialModel> remembered(UserModel user) {
        return user.credentialManager()
                .getStoredCredentialsStream()
                .filter(kept -> kept.getType().equals(PasswordCredentialModel.TYPE)
                        || kept.getType().equals(PasswordCredentialModel.PASSWORD_HISTORY));
    }
}
