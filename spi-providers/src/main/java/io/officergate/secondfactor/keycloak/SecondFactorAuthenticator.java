package io.officergate.secondfactor.keycloak;

import io.officergate.secondfactor.SecondFactorProof.Method;
import jakarta.ws.rs.core.Response;
import java.util.stream.Stream;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.FlowStatus;
import org.keycloak.authentication.authenticators.browser.OTPFormAuthenticator;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.services.messages.Messages;

/** Keycloak's code page, which marks the sign-in as proven once the code was right, and says so when one was used before (MFA-1). */
final class SecondFactorAuthenticator extends OTPFormAuthenticator {
    private static final int LONGEST_CODE = 8;

    @Override
    public void action(AuthenticationFlowContext context) {
        super.action(context);
        if (context.getStatus() == FlowStatus.SUCCESS) {
            new SignIn(context.getSession(), context.getRealm(), context.getAuthenticationSession())
                    .proven(Method.TOTP);
        }
    }

    @Override
    protected Response challenge(AuthenticationFlowContext context, String error, String field) {
        boolean used = Messages.INVALID_TOTP.equals(error) && wasUsed(context);
        return super.challenge(context, used ? "otp.error.replay" : error, field);
    }

    /** Keycloak remembers each code that was taken, by credential, for as long as it could be taken again. */
    private static boolean wasUsed(AuthenticationFlowContext context) {
        String code = context.getHttpRequest().getDecodedFormParameters().getFirst("otp");
        if (code == null || code.length() > LONGEST_CODE) {
            return false;
        }
        Stream<CredentialModel> apps =
                context.getUser().credentialManager().getStoredCredentialsByTypeStream(OTPCredentialModel.TYPE);
        return apps.anyMatch(app -> context.getSession().singleUseObjects().contains(app.getId() + "." + code));
    }

    @Override
    public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {
        // Whoever has no authenticator app enrols one with an activation code, not with the password alone.
    }
}
