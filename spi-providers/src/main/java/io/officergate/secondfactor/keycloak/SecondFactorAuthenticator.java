package io.officergate.secondfactor.keycloak;

import io.officergate.guessing.keycloak.CountedPage;
import io.officergate.secondfactor.SecondFactorProof.Method;
import io.officergate.secondfactor.TypedCode;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.FlowStatus;
import org.keycloak.authentication.authenticators.browser.OTPFormAuthenticator;
import org.keycloak.credential.CredentialModel;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.messages.Messages;
import org.keycloak.services.validation.Validation;

/** Keycloak's code page, which marks the sign-in as proven once the code was right, and says so when one was used before (MFA-1). */
final class SecondFactorAuthenticator extends OTPFormAuthenticator {
    private static final int LONGEST_CODE = 8;

    private final PasskeyRoles passkeyRoles;

    SecondFactorAuthenticator(PasskeyRoles passkeyRoles) {
        this.passkeyRoles = passkeyRoles;
    }

    /** Not for whoever needs a passkey and has one: a code that a false page took opens nothing. */
    @Override
    public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
        return super.configuredFor(session, realm, user) && !passkeyRoles.leaveOnlyKeys(realm, user);
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        new CountedPage(context).takeSolution();
        super.action(context);
        if (context.getStatus() == FlowStatus.SUCCESS) {
            new SignIn(context.getSession(), context.getRealm(), context.getAuthenticationSession())
                    .proven(Method.TOTP);
        }
    }

    @Override
    protected Response challenge(AuthenticationFlowContext context, @Nullable String error, @Nullable String field) {
        LoginFormsProvider form =
                context.form().setExecution(context.getExecution().getId());
        CountedPage page = new CountedPage(context);
        page.offerChallenge();
        page.refusal(Validation.FIELD_OTP_CODE)
                .or(() -> message(context, error))
                .ifPresent(form::addError);
        return createLoginForm(form);
    }

    private static Optional<FormMessage> message(AuthenticationFlowContext context, @Nullable String error) {
        boolean used = Messages.INVALID_TOTP.equals(error) && wasUsed(context);
        return Optional.ofNullable(used ? "otp.error.replay" : error)
                .map(text -> new FormMessage(Validation.FIELD_OTP_CODE, text));
    }

    /** Keycloak remembers each code that was taken, by credential, for as long as it could be taken again. */
    private static boolean wasUsed(AuthenticationFlowContext context) {
        String typed = context.getHttpRequest().getDecodedFormParameters().getFirst("otp");
        String code = typed == null ? "" : TypedCode.digits(typed);
        if (code.isEmpty() || code.length() > LONGEST_CODE) {
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
