package io.officergate.guessing.rest;

import io.officergate.audit.Explanation;
import io.officergate.guessing.UnlockRequest;
import io.officergate.guessing.keycloak.Guesses;
import io.officergate.kernel.OfficerId;
import io.officergate.platform.JsonBody;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** {@code POST …/officergate/officers/{id}/guessing-unlock}: forgets the failures held against an officer (MFA-2). */
public final class GuessingUnlockResource {
    private static final String REASON = "reason";
    private static final String IDENTITY_CHECK = "identityCheck";
    private static final Set<String> FIELDS = Set.of(REASON, IDENTITY_CHECK);

    private final KeycloakSession session;
    private final RealmModel realm;
    private final OfficerId officer;

    /** The caller has checked who asks, and that it is not the officer. */
    public GuessingUnlockResource(KeycloakSession session, RealmModel realm, OfficerId officer) {
        this.session = session;
        this.realm = realm;
        this.officer = officer;
    }

    /** Unlocks, with the audit entry in the same transaction. Answers 204, or a problem that names each field. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public void unlock(String body) {
        JsonBody request = JsonBody.read(body, FIELDS);
        FIELDS.forEach(field -> request.check(field, Explanation::isFit, field + " has 3 to 500 characters"));
        request.refuseErrors("an unlock has a reason and an identity check");
        Guesses.of(session)
                .forget(
                        realm,
                        officer,
                        new UnlockRequest(
                                new Explanation(request.text(REASON)), new Explanation(request.text(IDENTITY_CHECK))));
    }
}
