package io.officergate.session.keycloak;

import io.officergate.audit.AuditAction;
import io.officergate.audit.AuditEntry;
import io.officergate.audit.keycloak.AuditTrail;
import io.officergate.kernel.OfficerId;
import io.officergate.platform.Database;
import io.officergate.platform.Now;
import io.officergate.session.AddressNetwork;
import io.officergate.session.LiveSession;
import io.officergate.session.SharingFinding;
import io.officergate.session.SharingFinding.Place;
import io.officergate.session.SharingPolicy;
import io.officergate.session.SharingVerdict;
import io.officergate.session.store.SharingFindings;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserSessionModel;

/** Keeps what looks like a shared account, in the caller's transaction (ACC-2). Nobody is locked for it. */
public final class SharingEvidence {
    private static final int DEFAULT_MINUTES = 10;

    private final KeycloakSession session;
    private final RealmModel realm;
    private final SharingPolicy policy = configured();

    public SharingEvidence(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** A sign-in comes to the gate while the record names another one, still open or not. */
    public void lookAtSignIn(OfficerId officer, LiveSession earlier, LiveSession later) {
        keep(officer, policy.atSignIn(earlier, later), Place.of(earlier), Place.of(later));
    }

    /**
     * A browser goes on with a session.
     *
     * @param address of the browser, not of a system's server
     */
    void lookAtVisit(UserSessionModel visited, String address) {
        Optional<String> began = Optional.ofNullable(visited.getIpAddress());
        SharingVerdict verdict = policy.atVisit(began.flatMap(AddressNetwork::of), AddressNetwork.of(address));
        keep(
                new OfficerId(visited.getUser().getId()),
                verdict,
                new Place(visited.getId(), began, Optional.empty()),
                new Place(visited.getId(), Optional.of(address), Optional.empty()));
    }

    private void keep(OfficerId officer, SharingVerdict verdict, Place first, Place second) {
        if (verdict == SharingVerdict.ORDINARY) {
            return;
        }
        SharingFinding finding = new SharingFinding(realm.getId(), officer, verdict, Now.instant(), first, second);
        if (new SharingFindings(Database.of(session)).add(finding)) {
            new AuditTrail(session, realm)
                    .append(AuditEntry.of(AuditAction.SHARING_SUSPECTED, finding.at())
                            .officer(officer)
                            .detail(Map.of(
                                    "kind", verdict.name(),
                                    "first", first.session(),
                                    "second", second.session())));
        }
    }

    /** {@code --spi-token-interceptor--officergate--sharing-window-minutes}, 1 to 1440; 10 when it says nothing. */
    static SharingPolicy configured() {
        return new SharingPolicy(Duration.ofMinutes(
                Config.scope("token-interceptor", "officergate").getInt("sharing-window-minutes", DEFAULT_MINUTES)));
    }
}
