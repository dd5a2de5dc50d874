package io.officergate.secondfactor.keycloak;

import io.officergate.audit.AuditAction;
import io.officergate.audit.AuditEntry;
import io.officergate.audit.keycloak.AuditTrail;
import io.officergate.kernel.OfficerId;
import io.officergate.platform.Now;
import io.officergate.secondfactor.SecondFactorProof.Method;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.FlowStatus;
import org.keycloak.authentication.authenticators.browser.RecoveryAuthnCodesFormAuthenticator;
import org.keycloak.models.KeycloakSession;

/** Keycloak's page for a recovery code, which marks the sign-in as proven and has the officer told that a code was used. */
final class RecoveryCodeAuthenticator extends RecoveryAuthnCodesFormAuthenticator {
    RecoveryCodeAuthenticator(KeycloakSession session) {
        super(session);
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        super.action(context);
        if (context.getStatus() == FlowStatus.SUCCESS) {
            new SignIn(context.getSession(), context.getRealm(), context.getAuthenticationSession())
                    .proven(Method.RECOVERY_CODE);
            new AuditTrail(context.getSession(), context.getRealm())
                    .append(AuditEntry.of(AuditAction.RECOVERY_CODE_USED, Now.instant())
                            .officer(new OfficerId(context.getUser().getId())));
            context.getUser().addRequiredAction(RecoveryCodeNotice.ID);
        }
    }
}
