package io.officergate.password.keycloak;

import io.officergate.password.ChangeVerdict;
import io.officergate.password.ChangeVerdict.TooMany;
import io.officergate.password.ChangeVerdict.TooSoon;
import io.officergate.password.PasswordAge;
import io.officergate.password.PasswordAge.Cause;
import io.officergate.password.PasswordAge.Expired;
import io.officergate.password.PasswordFlaw;
import io.officergate.platform.Now;
import io.officergate.platform.Precedence;
import io.officergate.platform.SignInStart;
import io.officergate.platform.Sitter;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import org.keycloak.Config;
import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.ModelException;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserModel.RequiredAction;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * The page on which an officer chooses another password, under Keycloak's own id so that every way to it leads here (PWD-1).
 * An expired password leads to it whatever the way in: cookie, passkey, broker.
 */
public final class PasswordChange implements RequiredActionProvider, RequiredActionFactory {
    /** Provider id, Keycloak's own. */
    public static final String ID = "UPDATE_PASSWORD";

    private static final String PASSWORD = "password-new";
    private static final String CONFIRMATION = "password-confirm";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(Now.VIETNAM);

    private PasswordAges ages = PasswordAges.byDefault();

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        // Whoever poses as the officer goes on to the gate, and is refused there.
        AuthenticationSessionModel signIn = context.getAuthenticationSession();
        if (age(context) instanceof Expired
                && !isOvertaken(context)
                && Sitter.is(context.getUser(), signIn, context.getSession(), context.getRealm())) {
            signIn.addRequiredAction(RequiredAction.UPDATE_PASSWORD);
        }
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        LoginFormsProvider form = context.form();
        if (age(context) instanceof Expired expired && expired.cause() != Cause.SET_BY_ANOTHER) {
            form.setInfo("pwd.expired");
        }
        show(context, form);
    }

    @Override
    public void processAction(RequiredActionContext context) {
        MultivaluedMap<String, String> sent = context.getHttpRequest().getDecodedFormParameters();
        String password = sent.getFirst(PASSWORD);
        if (isOvertaken(context)) {
            refuse(context, Errors.PASSWORD_REJECTED, context.form().setError("pwd.overtaken"));
        } else if (password == null || password.isBlank()) {
            refuse(context, Errors.PASSWORD_MISSING, context.form().setError("missingPasswordMessage"));
        } else if (!password.equals(sent.getFirst(CONFIRMATION))) {
            refuse(context, Errors.PASSWORD_CONFIRM_ERROR, context.form().setError("notMatchPasswordMessage"));
        } else {
            change(context, password);
        }
    }

    private void change(RequiredActionContext context, String password) {
        UserModel user = context.getUser();
        PasswordRules rules = new PasswordRules(context.getSession());
        ChangeVerdict now = rules.mayChange(user, isForced(context));
        if (now instanceof TooSoon soon) {
            refuse(context, Errors.PASSWORD_REJECTED, told(context, "pwd.too_soon", soon.until()));
            return;
        }
        if (now instanceof TooMany many) {
            refuse(context, Errors.PASSWORD_REJECTED, told(context, "pwd.too_many", many.until()));
            return;
        }
        try {
            user.credentialManager().updateCredential(UserCredentialModel.password(password, false));
        } catch (RefusedPassword refused) {
            refuse(
                    context,
                    Errors.PASSWORD_REJECTED,
                    context.form()
                            .setAttribute("passwordFlaws", names(refused.flaws()))
                            .setError("pwd.flawed"));
            return;
        } catch (ModelException realmsOwnPolicy) {
            refuse(
                    context,
                    Errors.PASSWORD_REJECTED,
                    context.form().setError(realmsOwnPolicy.getMessage(), realmsOwnPolicy.getParameters()));
            return;
        }
        event(context, EventType.UPDATE_CREDENTIAL).success();
        context.success();
    }

    /** Whoever got here with what was worth something until the access was ended chooses nothing any more. */
    private static boolean isOvertaken(RequiredActionContext context) {
        return SignInStart.isOvertaken(context.getSession(), context.getRealm(), context.getAuthenticationSession());
    }

    private static LoginFormsProvider told(RequiredActionContext context, String message, Instant until) {
        return context.form().setError(message, TIME.format(until));
    }

    private void refuse(RequiredActionContext context, String error, LoginFormsProvider form) {
        event(context, EventType.UPDATE_CREDENTIAL_ERROR).error(error);
        show(context, form);
    }

    private static void show(RequiredActionContext context, LoginFormsProvider form) {
        UserModel user = context.getUser();
        context.challenge(form.setAttribute("username", user.getUsername())
                .setAttribute("passwordShortest", new PasswordRules(context.getSession()).shortest(user))
                .setAttribute("passwordWords", AboutOfficer.names(user))
                .setAttribute("passwordRules", names(Set.of(PasswordFlaw.values())))
                .createResponse(RequiredAction.UPDATE_PASSWORD));
    }

    private static List<String> names(Set<PasswordFlaw> flaws) {
        return flaws.stream().sorted().map(PasswordFlaw::key).toList();
    }

    private static EventBuilder event(RequiredActionContext context, EventType type) {
        return context.getEvent()
                .clone()
                .event(type)
                .user(context.getUser())
                .client(context.getAuthenticationSession().getClient())
                .detail(Details.CREDENTIAL_TYPE, PasswordCredentialModel.TYPE);
    }

    private PasswordAge age(RequiredActionContext context) {
        return ages.judge(context.getRealm(), context.getUser(), Now.instant());
    }

    /** Not the officer's own wish: somebody else, or its age, asks for the change. */
    private static boolean isForced(RequiredActionContext context) {
        return context.getAuthenticationSession().getRequiredActions().contains(ID)
                || context.getUser().getRequiredActionsStream().anyMatch(ID::equals);
    }

    @Override
    public InitiatedActionSupport initiatedActionSupport() {
        return InitiatedActionSupport.SUPPORTED;
    }

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return this;
    }

    @Override
    public String getDisplayText() {
        return "Update Password";
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public int order() {
        return Precedence.BEFORE_KEYCLOAKS_OWN;
    }

    @Override
    public void init(Config.Scope config) {
        ages = PasswordAges.configured();
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
