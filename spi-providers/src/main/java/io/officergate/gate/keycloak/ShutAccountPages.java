package io.officergate.gate.keycloak;

import io.officergate.gate.ShutAccount;
import io.officergate.gate.ShutAccount.Suspended;
import io.officergate.gate.ShutAccount.Unexplained;
import io.officergate.gate.ShutAccount.Unused;
import io.officergate.gate.ShutAccount.Withdrawn;
import io.officergate.guessing.keycloak.CountedPage;
import io.officergate.inactivity.keycloak.Inactivity;
import io.officergate.kernel.OfficerId;
import io.officergate.officer.OfficerRecord;
import io.officergate.officer.keycloak.OfficerRegister;
import io.officergate.platform.Now;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.credential.CredentialModel;
import org.keycloak.events.Errors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.messages.Messages;
import org.keycloak.services.validation.Validation;

/**
 * The two pages after the right password of a shut account: the code page that everybody gets, and what the decision is
 * (JML-1). A wrong code counts as any other (MFA-2). Whoever has no authenticator app is not asked, and not told why.
 */
final class ShutAccountPages {
    /** Note of the sign-in: whose password was right. */
    private static final String WHO = "officergate.shut-account";

    private static final String FIELD = "otp";

    private final AuthenticationFlowContext context;

    ShutAccountPages(AuthenticationFlowContext context) {
        this.context = context;
    }

    /** Whether the account is shut, be it that no sweep has locked it yet. */
    boolean isShut(UserModel user) {
        return !user.isEnabled() || explanation(user) instanceof Unused;
    }

    /** Shows the code page, when there is something to tell and a way to prove who asks; tells whether it did. */
    boolean askForCode(UserModel user) {
        if (explanation(user) instanceof Unexplained || firstApp(user).isEmpty()) {
            return false;
        }
        context.getAuthenticationSession().setAuthNote(WHO, user.getId());
        context.forceChallenge(codePage(user, Optional.empty()));
        return true;
    }

    /** Answers a code; false when this request brings none for a shut account. */
    boolean takeCode() {
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        Optional<UserModel> user = whose().filter(this::isShut);
        if (user.isEmpty() || !form.containsKey(FIELD)) {
            return false;
        }
        answer(user.get(), Objects.requireNonNullElse(form.getFirst(FIELD), ""), form.getFirst("selectedCredentialId"));
        return true;
    }

    /** Begins anew. */
    void forget() {
        context.getAuthenticationSession().removeAuthNote(WHO);
    }

    private void answer(UserModel user, String code, String app) {
        CountedPage page = new CountedPage(context);
        page.takeSolution();
        context.getEvent().user(user);
        if (code.isBlank()) {
            context.forceChallenge(codePage(user, Optional.of(Messages.MISSING_TOTP)));
        } else if (isRight(user, code, app)) {
            forget();
            context.getEvent().error(Errors.USER_DISABLED);
            context.forceChallenge(explanationPage(explanation(user)));
        } else {
            context.getEvent().error(Errors.INVALID_USER_CREDENTIALS);
            Response again = codePage(user, Optional.of(Messages.INVALID_TOTP));
            context.failureChallenge(AuthenticationFlowError.INVALID_CREDENTIALS, again);
        }
    }

    private static boolean isRight(UserModel user, String code, String app) {
        String id = app == null || app.isEmpty() ? firstApp(user).orElse("") : app;
        return user.credentialManager().isValid(new UserCredentialModel(id, OTPCredentialModel.TYPE, code));
    }

    private Optional<UserModel> whose() {
        return Optional.ofNullable(context.getAuthenticationSession().getAuthNote(WHO))
                .map(id -> context.getSession().users().getUserById(context.getRealm(), id));
    }

    private ShutAccount explanation(UserModel user) {
        KeycloakSession session = context.getSession();
        Optional<OfficerRecord> record =
                new OfficerRegister(session, context.getRealm()).find(new OfficerId(user.getId()));
        return ShutAccount.of(record, record.flatMap(known -> session.getProvider(Inactivity.class)
                .judge(context.getRealm(), user, known, Now.instant())));
    }

    private static Optional<String> firstApp(UserModel user) {
        return user.credentialManager()
                .getStoredCredentialsByTypeStream(OTPCredentialModel.TYPE)
                .map(CredentialModel::getId)
                .findFirst();
    }

    private Response codePage(UserModel user, Optional<String> error) {
        CountedPage page = new CountedPage(context);
        page.offerChallenge();
        Optional<FormMessage> refusal = page.refusal(Validation.FIELD_OTP_CODE)
                .or(() -> error.map(text -> new FormMessage(Validation.FIELD_OTP_CODE, text)));
        var form = context.form().setUser(user);
        refusal.ifPresent(form::addError);
        return form.createLoginTotp();
    }

    private Response explanationPage(ShutAccount why) {
        var form = context.form();
        if (why instanceof Suspended suspended) {
            form.setAttribute("shutKey", "lock.suspended")
                    .setAttribute("shutBy", suspended.decision().number());
        } else if (why instanceof Unused unused) {
            form.setAttribute("shutKey", "lock.inactive")
                    .setAttribute("shutBy", Long.toString(unused.days()))
                    .setAttribute("shutAsk", "lock.inactive_ask");
        } else {
            form.setAttribute("shutKey", why instanceof Withdrawn ? "lock.revoked" : Messages.ACCOUNT_DISABLED)
                    .setAttribute("shutBy", "");
        }
        return form.createForm("account-shut.ftl");
    }
}
