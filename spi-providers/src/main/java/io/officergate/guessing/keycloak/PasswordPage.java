package io.officergate.guessing.keycloak;

import io.officergate.platform.Now;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.authenticators.browser.UsernamePasswordForm;
import org.keycloak.events.Errors;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.services.validation.Validation;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Keycloak's page for user name and password, which answers a name nobody has as it answers an account: counted, locked,
 * in the same words and the same time (MFA-2).
 */
final class PasswordPage extends UsernamePasswordForm {
    private static final String FIELD = Validation.FIELD_USERNAME;
    /** Field of the form, which the script of the page fills in. */
    private static final String SOLUTION = "guessingSolution";
    /** Attribute of the page: what the script has to solve. */
    private static final String CHALLENGE = "guessingChallenge";
    /** Note of the authentication session: from now on the page comes with a challenge. */
    private static final String ASKED = "officergate.guessing.challenge";

    PasswordPage(KeycloakSession session) {
        super(session);
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        Guesses guesses = Guesses.of(context.getSession());
        String solution = context.getHttpRequest().getDecodedFormParameters().getFirst(SOLUTION);
        guesses.challengeSolved(
                solution != null && guesses.challenge().isSolvedBy(solution, context.getAuthenticationSession()));
        super.action(context);
    }

    /** An empty password is no guess, and is refused before anybody looks whether there is such an account. */
    @Override
    protected boolean validateForm(AuthenticationFlowContext context, MultivaluedMap<String, String> form) {
        String password = form.getFirst(CredentialRepresentation.PASSWORD);
        if (password == null || password.isEmpty()) {
            context.getEvent().error(Errors.INVALID_USER_CREDENTIALS);
            context.forceChallenge(challenge(context, getDefaultChallengeMessage(context), FIELD));
            return false;
        }
        return super.validateForm(context, form);
    }

    @Override
    public void testInvalidUser(AuthenticationFlowContext context, UserModel user) {
        if (user == null) {
            KeycloakSession session = context.getSession();
            Guesses.of(session)
                    .attemptUnknown(
                            context.getRealm(),
                            context.getAuthenticationSession().getAuthNote(ATTEMPTED_USERNAME),
                            () -> PasswordHashing.takeAsLongAsACheck(session, context.getRealm()));
            context.getEvent().error(Errors.USER_NOT_FOUND);
            Response page = challenge(context, getDefaultChallengeMessage(context), FIELD);
            context.failureChallenge(AuthenticationFlowError.INVALID_USER, page);
        }
    }

    @Override
    protected Response challenge(AuthenticationFlowContext context, MultivaluedMap<String, String> formData) {
        offerChallenge(context);
        return super.challenge(context, formData);
    }

    @Override
    protected Response challenge(AuthenticationFlowContext context, String error, String field) {
        offerChallenge(context);
        LoginFormsProvider form = context.form();
        Optional<FormMessage> refusal = Guesses.of(context.getSession())
                .lastVerdict()
                .flatMap(verdict -> RefusalText.of(verdict, form, FIELD, Now.instant()));
        if (refusal.isEmpty()) {
            return super.challenge(context, error, FIELD);
        }
        if (isConditionalPasskeysEnabled(context.getUser())) {
            webauthnAuth.fillContextForm(context);
        }
        form.setExecution(context.getExecution().getId()).addError(refusal.get());
        return createLoginForm(form);
    }

    private static void offerChallenge(AuthenticationFlowContext context) {
        AuthenticationSessionModel signIn = context.getAuthenticationSession();
        Guesses guesses = Guesses.of(context.getSession());
        if (guesses.challengeIsNext()) {
            signIn.setAuthNote(ASKED, "true");
        }
        if (signIn.getAuthNote(ASKED) != null) {
            context.form().setAttribute(CHALLENGE, guesses.challenge().offer(signIn));
        }
    }
}
