package io.officergate.guessing.keycloak;

import io.officergate.audit.AuditAction;
import io.officergate.audit.AuditEntry;
import io.officergate.audit.keycloak.AuditTrail;
import io.officergate.guessing.AccountPolicy;
import io.officergate.guessing.HeldAgainst;
import io.officergate.guessing.UnlockRequest;
import io.officergate.guessing.store.Buckets;
import io.officergate.kernel.OfficerId;
import io.officergate.platform.Database;
import io.officergate.platform.Now;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** What is held against the accounts of a realm, for administrators; in the caller's transaction. */
final class HeldFailures {
    private final KeycloakSession session;
    private final RealmModel realm;
    private final AccountPolicy policy;

    HeldFailures(KeycloakSession session, RealmModel realm, AccountPolicy policy) {
        this.session = session;
        this.realm = realm;
        this.policy = policy;
    }

    List<HeldAgainst> against(OfficerId officer) {
        Instant now = Now.instant();
        return buckets().of(realm.getId(), officer).entrySet().stream()
                .map(held -> HeldAgainst.of(held.getKey().kind(), held.getValue(), policy, now))
                .toList();
    }

    Map<OfficerId, Instant> lockedUntil(Collection<OfficerId> officers) {
        return officers.isEmpty() ? Map.of() : buckets().lockedUntil(realm.getId(), officers, Now.instant());
    }

    void forget(OfficerId officer, UnlockRequest request) {
        int places = buckets().forget(realm.getId(), officer);
        new AuditTrail(session, realm)
                .append(AuditEntry.of(AuditAction.GUESSING_UNLOCKED, Now.instant())
                        .officer(officer)
                        .detail(Map.of(
                                "reason", request.reason().text(),
                                "identityCheck", request.identityCheck().text(),
                                "places", Integer.toString(places))));
    }

    private Buckets buckets() {
        return new Buckets(Database.of(session), policy);
    }
}
