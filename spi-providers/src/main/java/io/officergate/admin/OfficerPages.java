package io.officergate.admin;

import io.officergate.compromise.rest.DenialPage;
import jakarta.ws.rs.Path;
import org.keycloak.models.KeycloakSession;
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

    /** Where officers say that something was not them. */
    @Path("not-me")
    public DenialPage notMe() {
        return new DenialPage(session, session.getContext().getRealm());
    }

    @Override
    public void close() {
        // nothing is held
    }
}
