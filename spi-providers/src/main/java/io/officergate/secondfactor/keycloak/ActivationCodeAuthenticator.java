package io.officergate.secondfactor.keycloak;

import io.officergate.guessing.keycloak.CountedPage;
import io.officergate.guessing.keycloak.Guesses;
import io.officergate.secondfactor.ActivationCode;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.Authenticator;
import org.keycloak.events.Errors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserModel.RequiredAction;
import org.keycloak.models.utils.FormMessage;

/**
 * The page for an activation code: where officers without a factor land after the password, and where those land who
 * lost theirs. The code proves nothing at the gate; it only permits the enrolment that follows (MFA-1).
 */
final class ActivationCodeAuthenticator implements Authenticator {
    private static final String FIELD = "activationCode";
    private static final String PAGE = "activation-code.ftl";

    private final PasskeyRoles passkeyRoles;

    ActivationCodeAuthenticator(PasskeyRoles passkeyRoles) {
        this.passkeyRoles = passkeyRoles;
    }

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        context.challenge(page(context, Optional.empty()));
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        CountedPage page = new CountedPage(context);
        page.takeSolution();
        String typed = context.getHttpRequest().getDecodedFormParameters().getFirst(FIELD);
        if (typed == null || typed.isBlank()) {
            context.challenge(page(context, Optional.of(new FormMessage(FIELD, "activation.missing"))));
            return;
        }
        Optional<String> codeId = check(context, typed);
        if (codeId.isEmpty()) {
            context.getEvent().user(context.getUser()).error(Errors.INVALID_USER_CREDENTIALS);
            FormMessage why = page.refusal(FIELD).orElse(new FormMessage(FIELD, "activation.wrong"));
            context.failureChallenge(AuthenticationFlowError.INVALID_CREDENTIALS, page(context, Optional.of(why)));
            return;
        }
        new SignIn(context.getSession(), context.getRealm(), context.getAuthenticationSession())
                .codeEntered(codeId.get());
        boolean needsPasskey = passkeyRoles.cover(context.getRealm(), context.getUser());
        context.getAuthenticationSession()
                .addRequiredAction(needsPasskey ? PasskeyEnrolment.ID : RequiredAction.CONFIGURE_TOTP.name());
        context.success();
    }

    /** Whatever was typed counts as a try, like a password (MFA-2). */
    private static Optional<String> check(AuthenticationFlowContext context, String typed) {
        ActivationCodes codes = new ActivationCodes(context.getSession(), context.getRealm());
        String[] issue = {""};
        boolean right = Guesses.of(context.getSession()).attempt(context.getRealm(), context.getUser(), () -> {
            issue[0] = ActivationCode.typed(typed)
                    .flatMap(code -> codes.check(context.getUser(), code))
                    .orElse("");
            return !issue[0].isEmpty();
        });
        return right ? Optional.of(issue[0]) : Optional.empty();
    }

    private static Response page(AuthenticationFlowContext context, Optional<FormMessage> error) {
        var form = context.form().setExecution(context.getExecution().getId());
        error.ifPresent(form::addError);
        new CountedPage(context).offerChallenge();
        form.setAttribute("replacesFactors", Factors.countLasting(context.getUser()) > 0);
        return form.createForm(PAGE);
    }

    @Override
    public boolean requiresUser() {
        return true;
    }

    /** Always: without a code the page says whom to ask for one. */
    @Override
    public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
        return true;
    }

    @Override
    public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {
        // nothing can be set up with the password alone
    }

    @Override
    public void close() {
        // nothing is held
    }
}
