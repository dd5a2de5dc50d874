package io.officergate.password.keycloak;

import io.officergate.kernel.OfficerId;
import io.officergate.password.PasswordAge.Usable;
import io.officergate.password.WarningPolicy;
import io.officergate.password.store.PasswordStore;
import io.officergate.platform.Database;
import io.officergate.platform.Now;
import java.time.Instant;
import java.util.Optional;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.UserModel.RequiredAction;

/** Tells an officer that the password ends soon, once a day, and lets pass whoever has no time for it now (PWD-1). */
final class PasswordWarning implements RequiredActionProvider {
    private static final String CHANGE = "change";

    private final PasswordAges ages;

    PasswordWarning(PasswordAges ages) {
        this.ages = ages;
    }

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        if (due(context).isPresent()) {
            context.getAuthenticationSession().addRequiredAction(PasswordWarningFactory.ID);
        }
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        due(context)
                .ifPresentOrElse(
                        left -> context.challenge(
                                context.form().setAttribute("daysLeft", left).createForm("password-expiring.ftl")),
                        context::success);
    }

    @Override
    public void processAction(RequiredActionContext context) {
        store(context).wasTold(whose(context), Now.day(Now.instant()));
        if (context.getHttpRequest().getDecodedFormParameters().containsKey(CHANGE)) {
            context.getAuthenticationSession().addRequiredAction(RequiredAction.UPDATE_PASSWORD);
        }
        context.success();
    }

    private Optional<Long> due(RequiredActionContext context) {
        Instant now = Now.instant();
        if (!(ages.judge(context.getRealm(), context.getUser(), now) instanceof Usable usable)) {
            return Optional.empty();
        }
        return WarningPolicy.DEFAULT
                .daysLeft(Now.day(usable.until()), Now.day(now))
                .filter(soon -> WarningPolicy.DEFAULT.isDue(store(context).told(whose(context)), Now.day(now)));
    }

    private static PasswordStore store(RequiredActionContext context) {
        return new PasswordStore(Database.of(context.getSession()));
    }

    private static OfficerId whose(RequiredActionContext context) {
        return new OfficerId(context.getUser().getId());
    }

    @Override
    public void close() {
        // nothing is held
    }
}
