package io.officergate.compromise.rest;

import io.officergate.audit.Explanation;
import io.officergate.audit.keycloak.AuditTrail;
import io.officergate.compromise.CompromiseReport;
import io.officergate.compromise.keycloak.CompromisedAccounts;
import io.officergate.outbox.keycloak.DenialLink;
import io.officergate.outbox.keycloak.DenialLink.Denied;
import io.officergate.platform.Now;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * {@code /realms/{realm}/officergate/not-me}: where the link "that was not me" in a mail leads. Following it only asks; mail
 * programs follow links by themselves. The link is good for seven days, and once: a later report makes it worth nothing.
 */
public final class DenialPage {
    private static final String PAGE = "not-me.ftl";
    private static final Explanation REASON = new Explanation("the officer says: that was not me");

    private final KeycloakSession session;
    private final RealmModel realm;

    public DenialPage(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** Asks whether it is meant. */
    @GET
    @Produces(MediaType.TEXT_HTML)
    public Response ask(@QueryParam("key") @DefaultValue("") String key) {
        return denied(key)
                .map(known -> page().setAttribute("key", key).setAttribute("stage", "ASK"))
                .orElseGet(this::invalid)
                .createForm(PAGE);
    }

    /** Ends what the account can do, with the factors where the officer says so. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    public Response end(
            @FormParam("key") @DefaultValue("") String key,
            @FormParam("factorsToo") @DefaultValue("") String factorsToo) {
        Optional<Denied> denied = denied(key);
        Optional<UserModel> officer = denied.map(
                known -> session.users().getUserById(realm, known.officer().value()));
        if (denied.isEmpty() || officer.isEmpty()) {
            return invalid().createForm(PAGE);
        }
        AuditTrail.actingAs(session, officer.get().getId());
        boolean isNew = new CompromisedAccounts(session, realm)
                .endUnlessReportedSince(
                        officer.get(),
                        new CompromiseReport(REASON, !factorsToo.isEmpty()),
                        denied.get().at());
        return page().setAttribute("stage", isNew ? "DONE" : "DONE_BEFORE")
                .setAttribute("factorsToo", !factorsToo.isEmpty())
                .createForm(PAGE);
    }

    private Optional<Denied> denied(String key) {
        return new DenialLink(session, realm).read(key, Now.instant());
    }

    private LoginFormsProvider invalid() {
        return page().setAttribute("stage", "INVALID").setStatus(Response.Status.BAD_REQUEST);
    }

    private LoginFormsProvider page() {
        return session.getProvider(LoginFormsProvider.class);
    }
}
