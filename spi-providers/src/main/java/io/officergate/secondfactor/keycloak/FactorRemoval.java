package io.officergate.secondfactor.keycloak;

import io.officergate.platform.ExemptRealms;
import io.officergate.platform.Now;
import io.officergate.secondfactor.FactorRemovalPolicy;
import io.officergate.secondfactor.FactorRemovalVerdict;
import io.officergate.secondfactor.FactorRemovalVerdict.LastFactor;
import io.officergate.secondfactor.FactorRemovalVerdict.MayRemove;
import io.officergate.secondfactor.SecondFactorProof;
import jakarta.ws.rs.HttpMethod;
import java.util.Optional;
import org.keycloak.credential.CredentialTypeMetadata;
import org.keycloak.credential.CredentialTypeMetadataContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Answers where Keycloak asks whether a factor may be removed by its officer: both the account console's action and its
 * REST interface ask the credential's type (26.7.3, CredentialDeleteHelper).
 */
final class FactorRemoval {
    private final KeycloakSession session;

    FactorRemoval(KeycloakSession session) {
        this.session = session;
    }

    /** Keycloak's description of a factor, removable only when the policy says so. */
    CredentialTypeMetadata limit(CredentialTypeMetadata keycloaks, CredentialTypeMetadataContext context) {
        UserModel user = context.getUser();
        if (user == null
                || ExemptRealms.configured().include(session.getContext().getRealm())
                || isAllowed(user)) {
            return keycloaks;
        }
        return CredentialTypeMetadata.builder()
                .type(keycloaks.getType())
                .category(keycloaks.getCategory())
                .displayName(keycloaks.getDisplayName())
                .helpText(keycloaks.getHelpText())
                .iconCssClass(keycloaks.getIconCssClass())
                .createAction(keycloaks.getCreateAction())
                .removeable(false)
                .build(session);
    }

    private boolean isAllowed(UserModel user) {
        FactorRemovalVerdict verdict =
                FactorRemovalPolicy.DEFAULT.decide(Factors.countLasting(user), proof(), Now.instant());
        return verdict instanceof MayRemove || (isOnlyListed() && !(verdict instanceof LastFactor));
    }

    /** A list shows the button; whether a proof is fresh is asked when it is pressed. */
    private boolean isOnlyListed() {
        return HttpMethod.GET.equals(session.getContext().getHttpRequest().getHttpMethod());
    }

    private Optional<SecondFactorProof> proof() {
        AuthenticationSessionModel signIn = session.getContext().getAuthenticationSession();
        return signIn == null || signIn.getAuthenticatedUser() == null
                ? Optional.empty()
                : new SignIn(session, signIn.getRealm(), signIn).proof();
    }
}
