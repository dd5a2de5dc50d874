package io.officergate.secondfactor.keycloak;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.models.credential.RecoveryAuthnCodesCredentialModel;
import org.keycloak.models.credential.WebAuthnCredentialModel;

/** The factors an officer has registered, as Keycloak keeps them. */
final class Factors {
    /** Those with which an officer can sign in for ever; recovery codes only bridge the loss of one. */
    private static final Set<String> LASTING = Set.of(
            OTPCredentialModel.TYPE, WebAuthnCredentialModel.TYPE_TWOFACTOR, WebAuthnCredentialModel.TYPE_PASSWORDLESS);

    private static final List<String> KEYS =
            List.of(WebAuthnCredentialModel.TYPE_PASSWORDLESS, WebAuthnCredentialModel.TYPE_TWOFACTOR);

    private Factors() {}

    static boolean isLasting(String credentialType) {
        return LASTING.contains(credentialType);
    }

    static long countLasting(UserModel user) {
        return user.credentialManager()
                .getStoredCredentialsStream()
                .filter(credential -> isLasting(credential.getType()))
                .count();
    }

    /** Whether there is a passkey or a security key among them. */
    static boolean includeKey(UserModel user) {
        return KEYS.stream().anyMatch(user.credentialManager()::isConfiguredFor);
    }

    /** Ids of everything registered besides the password, recovery codes included. */
    static Set<String> all(UserModel user) {
        return user.credentialManager()
                .getStoredCredentialsStream()
                .filter(credential -> isLasting(credential.getType())
                        || credential.getType().equals(RecoveryAuthnCodesCredentialModel.TYPE))
                .map(CredentialModel::getId)
                .collect(Collectors.toSet());
    }

    static void remove(UserModel user, Set<String> ids) {
        ids.forEach(user.credentialManager()::removeStoredCredentialById);
    }
}
