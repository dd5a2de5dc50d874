package io.officergate.officer.keycloak;

import io.officergate.kernel.OfficerId;
import io.officergate.officer.OfficerRecord;
import io.officergate.platform.ExemptRealms;
import io.officergate.platform.Now;
import io.officergate.session.LiveSession;
import io.officergate.session.LiveSessionPolicy.Winner;
import io.officergate.session.keycloak.LiveSessionSettings;
import io.officergate.session.keycloak.TakeOverNote;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import org.keycloak.Config;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.managers.AuthenticationManager;

/**
 * Where the older session stays: tells who has proven both factors from where and since when the officer is signed in
 * elsewhere, and lets that session end (ACC-2). Where the newest sign-in wins nobody is asked.
 */
public final class SignedInElsewhere implements RequiredActionProvider, RequiredActionFactory {
    /** Provider id. */
    public static final String ID = "officergate-signed-in-elsewhere";

    private static final String TAKE_OVER = "takeOver";
    private static final DateTimeFormatter SINCE =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(Now.VIETNAM);

    private Winner winner = Winner.NEWEST;
    private ExemptRealms exempt = ExemptRealms.none();

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        if (winner == Winner.OLDEST && elsewhere(context).isPresent()) {
            context.getAuthenticationSession().addRequiredAction(ID);
        }
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        elsewhere(context)
                .ifPresentOrElse(
                        other -> context.challenge(context.form()
                                .setAttribute("elsewhere", told(other))
                                .createForm("session-elsewhere.ftl")),
                        context::success);
    }

    @Override
    public void processAction(RequiredActionContext context) {
        if (context.getHttpRequest().getDecodedFormParameters().containsKey(TAKE_OVER)) {
            new TakeOverNote(context.getSession(), context.getRealm()).write(context.getAuthenticationSession());
            context.success();
        } else {
            context.failure();
        }
    }

    private Optional<LiveSession> elsewhere(RequiredActionContext context) {
        boolean isSaid =
                new TakeOverNote(context.getSession(), context.getRealm()).isOn(context.getAuthenticationSession());
        if (isSaid || exempt.covers(context.getRealm(), context.getUser())) {
            return Optional.empty();
        }
        String here = context.getAuthenticationSession().getParentSession().getId();
        return new OfficerRegister(context.getSession(), context.getRealm())
                .find(new OfficerId(context.getUser().getId()))
                .flatMap(OfficerRecord::live)
                .filter(live -> !live.id().equals(here))
                .filter(live -> AuthenticationManager.isSessionValid(
                        context.getRealm(),
                        context.getSession().sessions().getUserSession(context.getRealm(), live.id())));
    }

    private static Map<String, String> told(LiveSession other) {
        return Map.of(
                "address", other.address().orElse("?"),
                "device", other.device().orElse("?"),
                "since", SINCE.format(other.signedInAt()));
    }

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return this;
    }

    @Override
    public String getDisplayText() {
        return "OfficerGate: signed in elsewhere";
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public void init(Config.Scope config) {
        winner = LiveSessionSettings.configured().winner();
        exempt = ExemptRealms.configured();
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
