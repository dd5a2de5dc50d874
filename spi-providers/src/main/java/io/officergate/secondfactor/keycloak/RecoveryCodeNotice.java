package io.officergate.secondfactor.keycloak;

import io.officergate.secondfactor.SecondFactorProof.Method;
import org.keycloak.Config;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/**
 * Tells the officer that a recovery code was used. It waits on the account for the next sign-in with another factor:
 * whoever used the code cannot click it away.
 */
public final class RecoveryCodeNotice implements RequiredActionProvider, RequiredActionFactory {
    /** Provider id. */
    public static final String ID = "officergate-recovery-code-notice";

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        // shown because a code was used, for no other reason
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        SignIn signIn = new SignIn(context.getSession(), context.getRealm(), context.getAuthenticationSession());
        boolean byRecoveryCode = signIn.proof()
                .filter(proof -> proof.method() == Method.RECOVERY_CODE)
                .isPresent();
        if (byRecoveryCode) {
            context.ignore();
        } else {
            context.challenge(context.form().createForm("recovery-code-notice.ftl"));
        }
    }

    @Override
    public void processAction(RequiredActionContext context) {
        context.success();
    }

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return this;
    }

    @Override
    public String getDisplayText() {
        return "OfficerGate: a recovery code was used";
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public void init(Config.Scope config) {
        // no settings
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        // nothing to prepare
    }

    @Override
    public void close() {
        // nothing is held
    }
}
