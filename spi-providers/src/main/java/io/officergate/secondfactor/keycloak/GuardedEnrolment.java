package io.officergate.secondfactor.keycloak;

import io.officergate.platform.ExemptRealms;
import io.officergate.platform.Now;
import io.officergate.secondfactor.EnrolmentPolicy;
import io.officergate.secondfactor.EnrolmentVerdict;
import io.officergate.secondfactor.EnrolmentVerdict.NotPermitted;
import io.officergate.secondfactor.EnrolmentVerdict.Permitted;
import io.officergate.secondfactor.EnrolmentVerdict.PermittedByCode;
import io.officergate.secondfactor.SecondFactorProof;
import io.officergate.secondfactor.SecondFactorProof.Method;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import org.keycloak.authentication.CredentialRegistrator;
import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionContext.Status;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Keycloak's enrolment of a factor behind a guard (MFA-1): it asks for a factor proven a moment ago, or for the
 * activation code entered in this very sign-in, which the enrolment then uses up. With a code the new factor takes the
 * place of all earlier ones: a lost phone opens nothing any more.
 */
class GuardedEnrolment implements RequiredActionProvider, CredentialRegistrator {
    private final RequiredActionProvider keycloaks;
    private final String credentialType;
    private final Optional<Method> proves;

    /**
     * The guard before one of Keycloak's enrolments.
     *
     * @param proves what a completed enrolment proves; empty when it proves nothing, as with recovery codes
     */
    GuardedEnrolment(RequiredActionProvider keycloaks, String credentialType, Optional<Method> proves) {
        this.keycloaks = keycloaks;
        this.credentialType = credentialType;
        this.proves = proves;
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        if (verdict(context) instanceof NotPermitted) {
            refuse(context);
        } else {
            keycloaks.requiredActionChallenge(context);
        }
    }

    @Override
    public void processAction(RequiredActionContext context) {
        EnrolmentVerdict verdict = verdict(context);
        if (verdict instanceof NotPermitted || !isOurSecret(context)) {
            refuse(context);
            return;
        }
        Set<String> before = Factors.all(context.getUser());
        keycloaks.processAction(context);
        if (context.getStatus() == Status.SUCCESS && proves.isPresent()) {
            settle(context, verdict, before, proves.get());
        }
    }

    private void settle(RequiredActionContext context, EnrolmentVerdict verdict, Set<String> before, Method method) {
        SignIn signIn = signIn(context);
        if (verdict instanceof PermittedByCode byCode) {
            ActivationCodes codes = new ActivationCodes(context.getSession(), context.getRealm());
            if (!codes.use(context.getUser(), byCode.codeId())) {
                // Used, replaced or expired since it was entered: nothing of this enrolment may stay.
                context.getSession().getTransactionManager().setRollbackOnly();
                refuse(context);
                return;
            }
            signIn.codeUsed();
            Factors.remove(context.getUser(), before);
        }
        signIn.proven(method);
    }

    /** How a factor was proven a moment ago; empty when it was not, or too long ago to enrol anything by it. */
    static final Optional<Method> provenNow(RequiredActionContext context) {
        return verdict(context) instanceof Permitted
                ? signIn(context).proof().map(SecondFactorProof::method)
                : Optional.empty();
    }

    private static EnrolmentVerdict verdict(RequiredActionContext context) {
        if (ExemptRealms.configured().include(context.getRealm())) {
            return new Permitted();
        }
        SignIn signIn = signIn(context);
        return EnrolmentPolicy.DEFAULT.decide(signIn.proof(), signIn.enteredCode(), Now.instant());
    }

    /** Keycloak takes the secret of an authenticator app from the form; it must be the one this server has shown. */
    private static boolean isOurSecret(RequiredActionContext context) {
        String sent = context.getHttpRequest().getDecodedFormParameters().getFirst("totpSecret");
        return sent == null || sent.equals(context.getAuthenticationSession().getAuthNote(Constants.TOTP_SECRET_KEY));
    }

    private static void refuse(RequiredActionContext context) {
        context.challenge(context.form().setError("enrol.notPermitted").createErrorPage(Response.Status.FORBIDDEN));
    }

    private static SignIn signIn(RequiredActionContext context) {
        return new SignIn(context.getSession(), context.getRealm(), context.getAuthenticationSession());
    }

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        keycloaks.evaluateTriggers(context);
    }

    @Override
    public InitiatedActionSupport initiatedActionSupport() {
        return keycloaks.initiatedActionSupport();
    }

    @Override
    public void initiatedActionCanceled(KeycloakSession session, AuthenticationSessionModel authSession) {
        keycloaks.initiatedActionCanceled(session, authSession);
    }

    @Override
    public int getMaxAuthAge(KeycloakSession session) {
        return Math.toIntExact(EnrolmentPolicy.DEFAULT.fresh().toSeconds());
    }

    @Override
    public String getCredentialType(KeycloakSession session, AuthenticationSessionModel authenticationSession) {
        return credentialType;
    }

    @Override
    public void close() {
        keycloaks.close();
    }
}
