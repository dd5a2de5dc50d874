package io.officergate.session.keycloak;

import io.officergate.platform.ExemptRealms;
import io.officergate.platform.PrivilegedRoles;
import io.officergate.session.OfflineUse;
import io.officergate.session.SessionLimits;
import io.officergate.session.SessionVerdict;
import io.officergate.session.SessionVerdict.Live;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.keycloak.Config;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.representations.AccessToken;

/** Holds Keycloak's sessions to the limits of the server's settings (SES-1, ACC-2). */
public final class LimitedSessions {
    /** Attribute of a system's entry: {@code true} when officers may have offline tokens there. */
    public static final String OFFLINE_ALLOWED = "officergate.offline-tokens";

    private static final SessionVerdict LIVE = new Live();

    private final SessionLimits limits;
    private final PrivilegedRoles privileged;
    private final ExemptRealms exempt;

    private LimitedSessions(SessionLimits limits, PrivilegedRoles privileged, ExemptRealms exempt) {
        this.limits = limits;
        this.privileged = privileged;
        this.exempt = exempt;
    }

    /** As long as no setting was read. */
    public static LimitedSessions byDefault() {
        return new LimitedSessions(SessionLimits.DEFAULT, PrivilegedRoles.byDefault(), ExemptRealms.none());
    }

    /**
     * What {@code --spi-token-interceptor--officergate--…} says.
     *
     * @throws IllegalArgumentException when a value is out of its range
     */
    public static LimitedSessions configured() {
        Config.Scope config = Config.scope("token-interceptor", "officergate");
        return new LimitedSessions(
                new SessionLimits(
                        seconds(config, "idle-seconds", SessionLimits.DEFAULT.idle()),
                        seconds(config, "privileged-idle-seconds", SessionLimits.DEFAULT.privilegedIdle()),
                        seconds(config, "longest-seconds", SessionLimits.DEFAULT.longest())),
                PrivilegedRoles.configured(),
                ExemptRealms.configured());
    }

    /** Whether the session goes on; an offline one has limits of its own, the realm's. */
    public SessionVerdict judge(RealmModel realm, UserSessionModel userSession, Instant now) {
        UserModel user = userSession.getUser();
        if (userSession.isOffline() || exempt.covers(realm, user)) {
            return LIVE;
        }
        return limits.decide(
                Instant.ofEpochSecond(userSession.getStarted()),
                LastUse.of(userSession),
                privileged.areHeldBy(user),
                now);
    }

    /** A token is given: the session was used, and a privileged officer's system has to come back soon. */
    public void giveToken(UserSessionModel userSession, AccessToken token, Instant now) {
        LastUse.remember(userSession, now);
        shorten(token, userSession.getUser(), now);
    }

    /** Lets the token of a privileged officer end soon. */
    void shorten(AccessToken token, UserModel user, Instant now) {
        long soon = now.plus(limits.privilegedTokenLife()).getEpochSecond();
        if (token.getExp() != null && token.getExp() > soon && privileged.areHeldBy(user)) {
            token.exp(soon);
        }
    }

    /** Whether the token is to outlive its session, and may. */
    public static OfflineUse offlineUse(ClientSessionContext asked) {
        if (!asked.getClientSession().getUserSession().isOffline() && !asked.isOfflineTokenRequested()) {
            return OfflineUse.NONE;
        }
        String allowed = asked.getClientSession().getClient().getAttribute(OFFLINE_ALLOWED);
        return Boolean.parseBoolean(allowed) ? OfflineUse.ALLOWED : OfflineUse.NOT_ALLOWED;
    }

    /** As Server Info shows them, units in the names. */
    public Map<String, String> asInfo() {
        return Map.of(
                "idle-seconds",
                Long.toString(limits.idle().toSeconds()),
                "privileged-idle-seconds",
                Long.toString(limits.privilegedIdle().toSeconds()),
                "longest-seconds",
                Long.toString(limits.longest().toSeconds()),
                PrivilegedRoles.SETTING,
                privileged.asText());
    }

    private static Duration seconds(Config.Scope config, String name, Duration byDefault) {
        return Duration.ofSeconds(config.getLong(name, byDefault.toSeconds()));
    }
}
