package io.officergate.career.rest;

import io.officergate.audit.Explanation;
import io.officergate.career.keycloak.Return;
import io.officergate.platform.JsonBody;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** {@code POST …/officergate/officers/{id}/return}: the head confirms that an officer is back from long leave (JML-1). */
public final class ReturnResource {
    private static final String REASON = "reason";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserModel officer;

    /** The caller has checked who asks, and that it is not the officer. */
    public ReturnResource(KeycloakSession session, RealmModel realm, UserModel officer) {
        this.session = session;
        this.realm = realm;
        this.officer = officer;
    }

    /** Answers 204; 400 without a reason of 3 to 500 characters, 409 {@code not_on_leave} when the officer is on none. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public void confirm(String body) {
        JsonBody request = JsonBody.read(body, Set.of(REASON));
        request.check(REASON, Explanation::isFit, REASON + " has 3 to 500 characters");
        request.refuseErrors("a return is confirmed with a reason");
        new Return(session, realm).confirm(officer, new Explanation(request.text(REASON)));
    }
}
