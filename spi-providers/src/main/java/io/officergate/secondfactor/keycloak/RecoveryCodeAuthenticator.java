package io.officergate.secondfactor.keycloak;

import io.officergate.audit.AuditAction;
import io.officergate.audit.AuditEntry;
import io.officergate.audit.keycloak.AuditTrail;
import io.officergate.guessing.keycloak.CountedPage;
import io.officergate.kernel.OfficerId;
import io.officergate.outbox.Notice;
import io.officergate.outbox.keycloak.Notices;
import io.officergate.platform.Now;
import io.officergate.secondfactor.SecondFactorProof.Method;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.FlowStatus;
import org.keycloak.authentication.authenticators.browser.RecoveryAuthnCodesFormAuthenticator;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.models.utils.RecoveryAuthnCodesUtils;

/** Keycloak's page for a recovery code, which marks the sign-in as proven and has the officer told that a code was used. */
final class RecoveryCodeAuthenticator extends RecoveryAuthnCodesFormAuthenticator {
    private static final String FIELD = RecoveryAuthnCodesUtils.FIELD_RECOVERY_CODE_IN_BROWSER_FLOW;

    private final PasskeyRoles passkeyRoles;

    RecoveryCodeAuthenticator(KeycloakSession session, PasskeyRoles passkeyRoles) {
        super(session);
        this.passkeyRoles = passkeyRoles;
    }

    /** Not for whoever needs a passkey and has one; the way back from a lost one is an activation code. */
    @Override
    public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
        return super.configuredFor(session, realm, user) && !passkeyRoles.leaveOnlyKeys(realm, user);
    }

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        new CountedPage(context).offerChallenge();
        super.authenticate(context);
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        CountedPage page = new CountedPage(context);
        page.takeSolution();
        String typed = context.getHttpRequest().getDecodedFormParameters().getFirst(FIELD);
        if (typed == null || typed.isBlank()) {
            // no guess; and Keycloak's own step fails on a form without the field (26.7.3)
            context.challenge(page(context, new FormMessage(FIELD, "recovery.missing")));
            return;
        }
        super.action(context);
        if (context.getStatus() == FlowStatus.SUCCESS) {
            proven(context);
        } else if (context.getStatus() == FlowStatus.FAILURE_CHALLENGE) {
            FormMessage why = page.refusal(FIELD)
                    .orElse(new FormMessage(
                            FIELD, RecoveryAuthnCodesUtils.RECOVERY_AUTHN_CODES_INPUT_DEFAULT_ERROR_MESSAGE));
            context.failureChallenge(AuthenticationFlowError.INVALID_CREDENTIALS, page(context, why));
        }
    }

    private static void proven(AuthenticationFlowContext context) {
        new SignIn(context.getSession(), context.getRealm(), context.getAuthenticationSession())
                .proven(Method.RECOVERY_CODE);
        new AuditTrail(context.getSession(), context.getRealm())
                .append(AuditEntry.of(AuditAction.RECOVERY_CODE_USED, Now.instant())
                        .officer(new OfficerId(context.getUser().getId())));
        context.getUser().addRequiredAction(RecoveryCodeNotice.ID);
        new Notices(context.getSession(), context.getRealm())
                .tellOfRequest(context.getUser(), Notice.RECOVERY_CODE_USED);
    }

    /** The page with one message, in place of any that Keycloak's own step has put there. */
    private static Response page(AuthenticationFlowContext context, FormMessage message) {
        LoginFormsProvider form =
                context.form().setExecution(context.getExecution().getId()).setErrors(List.of(message));
        new CountedPage(context).offerChallenge();
        return form.createLoginRecoveryAuthnCode();
    }
}
