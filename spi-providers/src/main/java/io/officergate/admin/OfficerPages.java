package io.officergate.admin;

import io.officergate.compromise.rest.DenialPage;
import io.officergate.platform.ExemptRealms;
import io.officergate.platform.Problem;
import jakarta.ws.rs.Path;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resource.RealmResourceProvider;

/** {@code /realms/{realm}/officergate}: pages of ours that are no step of a sign-in. */
public final class OfficerPages implements RealmResourceProvider {
    private final KeycloakSession session;

    OfficerPages(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public Object getResource() {
        return this;
    }

    /** Where administrators of units help their officers. */
    @Path("help-desk")
    public HelpDesk helpDesk() {
        return new HelpDesk(session);
    }

    /** Where officers say that something was not them; 404 in a realm that has no officers. */
    @Path("not-me")
    public DenialPage notMe() {
        RealmModel realm = session.getContext().getRealm();
        if (ExemptRealms.configured().include(realm)) {
            throw Problem.of(404, "no_officers", "this realm has no officers").asException();
        }
        return new DenialPage(session, realm);
    }

    @Override
    public void close() {
        // nothing is held
    }
}
