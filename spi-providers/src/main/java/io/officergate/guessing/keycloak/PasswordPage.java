package io.officergate.guessing.keycloak;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

/**
 * Keycloak's page for user name and password, which answers a name nobody has as it answers an account: counted, locked,
 * in the same words and the same time (MFA-2); the room {@code gate} makes it.
 */
public class PasswordPage extends UsernamePasswordForm {
    protected PasswordPage(KeycloakSession session) {
        super(session);
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        new CountedPage(context).takeSolution();
        super.action(context);
    }

    /** An empty password is no guess, and is refused before anybody looks whether there is such an account. */
    @Override
    protected boolean validateForm(AuthenticationFlowContext context, MultivaluedMap<String, String> form) {
        String password = form.getFirst(CredentialRepresentation.PASSWORD);
        if (password == null || password.isEmpty()) {
            context.getEvent().error(Errors.INVALID_USER_CREDENTIALS);
            context.forceChallenge(challenge(context, getDefaultChallengeMessage(context), fieldOf(context)));
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
                            Objects.requireNonNullElse(
                                    context.getAuthenticationSession().getAuthNote(ATTEMPTED_USERNAME), ""),
                            () -> PasswordHashing.takeAsLongAsACheck(session, context.getRealm()));
            context.getEvent().error(Errors.USER_NOT_FOUND);
            Response page = challenge(context, getDefaultChallengeMessage(context), fieldOf(context));
            context.failureChallenge(AuthenticationFlowError.INVALID_USER, page);
        }
    }

    @Override
    protected Response challenge(AuthenticationFlowContext context, MultivaluedMap<String, String> formData) {
        new CountedPage(context).offerChallenge();
        return super.challenge(context, formData);
    }

    @Override
    protected Response challenge(AuthenticationFlowContext context, String error, @Nullable String field) {
        CountedPage page = new CountedPage(context);
        page.offerChallenge();
        Optional<FormMessage> refusal = page.refusal(fieldOf(context));
        if (refusal.isEmpty()) {
            return super.challenge(context, error, field == null ? null : fieldOf(context));
        }
        if (isConditionalPasskeysEnabled(context.getUser())) {
            webauthnAuth.fillContextForm(context);
        }
        LoginFormsProvider form =
                context.form().setExecution(context.getExecution().getId());
        form.addError(refusal.get());
        return createLoginForm(form);
    }

    /** One place for every refusal: beside the name, or beside the password where no name is asked. */
    private String fieldOf(AuthenticationFlowContext context) {
        return isUserAlreadySetBeforeUsernamePasswordAuth(context)
                ? Validation.FIELD_PASSWORD
                : Validation.FIELD_USERNAME;
    }
}
