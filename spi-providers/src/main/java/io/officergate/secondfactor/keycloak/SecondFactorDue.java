package io.officergate.secondfactor.keycloak;

import io.officergate.secondfactor.SecondFactorProof.Method;
import java.util.Base64;
import org.keycloak.WebAuthnConstants;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.authentication.authenticators.conditional.ConditionalAuthenticator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.WebAuthnCredentialModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Whether a second factor is still due. A passkey used in place of the password is two factors in one when it verified
 * its holder; that it did is read from what the passkey signed, whatever the realm's settings say.
 */
final class SecondFactorDue implements ConditionalAuthenticator {
    private static final String SETTLED = "officergate.passkey-verified";
    private static final int FLAGS_AT = 32;
    private static final int USER_VERIFIED = 0x04;

    @Override
    public boolean matchCondition(AuthenticationFlowContext context) {
        AuthenticationSessionModel signIn = context.getAuthenticationSession();
        if (signIn.getAuthNote(SETTLED) != null) {
            return false;
        }
        boolean usedPasskey =
                AuthenticatorUtil.getAuthnCredentials(signIn).contains(WebAuthnCredentialModel.TYPE_PASSWORDLESS);
        if (usedPasskey && hasVerifiedItsHolder(context)) {
            signIn.setAuthNote(SETTLED, "true");
            new SignIn(context.getSession(), context.getRealm(), signIn).proven(Method.PASSKEY);
            return false;
        }
        return true;
    }

    /** Keycloak has checked the signature over these bytes in this very request. */
    private static boolean hasVerifiedItsHolder(AuthenticationFlowContext context) {
        String sent =
                context.getHttpRequest().getDecodedFormParameters().getFirst(WebAuthnConstants.AUTHENTICATOR_DATA);
        if (sent == null) {
            return false;
        }
        byte[] signed = Base64.getUrlDecoder().decode(sent);
        return signed.length > FLAGS_AT && (signed[FLAGS_AT] & USER_VERIFIED) != 0;
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        // a condition has no page
    }

    @Override
    public boolean requiresUser() {
        return true;
    }

    @Override
    public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {
        // a condition sets nothing up
    }

    @Override
    public void close() {
        // nothing is held
    }
}
