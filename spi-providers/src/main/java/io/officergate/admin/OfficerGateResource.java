package io.officergate.admin;

import io.officergate.audit.keycloak.AuditTrail;
import io.officergate.audit.store.AuditStore;
import io.officergate.guessing.keycloak.Guesses;
import io.officergate.guessing.rest.GuessingUnlockResource;
import io.officergate.kernel.OfficerId;
import io.officergate.officer.keycloak.EmergencyAdministrators;
import io.officergate.officer.keycloak.OfficerRegister;
import io.officergate.officer.rest.PersonalNumberResource;
import io.officergate.officer.store.OtherAccounts;
import io.officergate.outbox.store.Outbox;
import io.officergate.personnel.keycloak.OfficerLists;
import io.officergate.personnel.rest.OfficerListResource;
import io.officergate.personnel.rest.TransitionsResource;
import io.officergate.platform.Database;
import io.officergate.platform.Problem;
import io.officergate.secondfactor.keycloak.SignInFlows;
import io.officergate.secondfactor.rest.ActivationCodesResource;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.AdminRoles;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** What administrators read and what machines ask; answers are docs/contracts/transitions.md. */
public final class OfficerGateResource {
    /** The client that holds our roles: Keycloak lets nobody add one to {@code realm-management} (seen on 26.7.3). */
    private static final String OUR_CLIENT = "officergate";

    /** The role of provisioning-sync: this and nothing else. */
    private static final String APPLY_TRANSITIONS = "apply-transitions";

    private static final int MOST_ROWS = 1000;
    private static final int MOST_LISTED = 50;
    private static final int LONGEST_SEARCH = 100;

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AdminPermissionEvaluator auth;

    OfficerGateResource(KeycloakSession session, RealmModel realm, AdminPermissionEvaluator auth) {
        this.session = session;
        this.realm = realm;
        this.auth = auth;
    }

    /** Applies personnel events. */
    @Path("transitions")
    public TransitionsResource transitions() {
        if (!mayApplyTransitions()) {
            require(AdminRoles.MANAGE_USERS);
        }
        AuditTrail.actingAs(session, auth.adminAuth().getUser().getId());
        return new TransitionsResource(session, realm);
    }

    /** The officer record of an account. */
    @GET
    @Path("officers/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    public OfficerView officer(@PathParam("id") String id) {
        require(AdminRoles.VIEW_USERS, AdminRoles.MANAGE_USERS);
        UserModel user = session.users().getUserById(realm, id);
        return Optional.ofNullable(user)
                .flatMap(known -> new OfficerRegister(session, realm).find(new OfficerId(known.getId())))
                .map(record -> OfficerView.of(
                        record, user.getUsername(), Guesses.of(session).heldAgainst(realm, record.id())))
                .orElseThrow(() -> Problem.ofField(404, "unknown_officer", "id", "no officer record for this account")
                        .asException());
    }

    /**
     * Officers whom the caller may help, by their names, at most 50.
     *
     * @param search part of the user name or of a name; everybody of the caller's units when it is empty
     */
    @GET
    @Path("officers")
    @Produces(MediaType.APPLICATION_JSON)
    public OfficerLine.Page officers(@QueryParam("search") @DefaultValue("") String search) {
        if (search.length() > LONGEST_SEARCH) {
            throw Problem.ofField(400, "malformed", "search", "search has at most " + LONGEST_SEARCH + " characters")
                    .asException();
        }
        List<UserModel> found = UnitReach.toHelp(realm, auth).officers(session, search.strip(), MOST_LISTED + 1);
        List<UserModel> shown = found.subList(0, Math.min(found.size(), MOST_LISTED));
        Map<OfficerId, Instant> locks = Guesses.of(session)
                .lockedUntil(
                        realm,
                        shown.stream().map(user -> new OfficerId(user.getId())).toList());
        return new OfficerLine.Page(
                shown.stream().map(user -> OfficerLine.of(user, locks)).toList(), found.size() > shown.size());
    }

    /** Takes a province's list of officers in. */
    @Path("officers/import")
    public OfficerListResource officerList() {
        require(AdminRoles.MANAGE_USERS);
        return new OfficerListResource(
                new OfficerLists(session, realm, auth.adminAuth().getUser().getId()));
    }

    /** Activation codes of one officer: for realm admins, and for the administrator of the officer's unit. */
    @Path("officers/{id}/activation-codes")
    public ActivationCodesResource activationCodes(@PathParam("id") String id) {
        return new ActivationCodesResource(session, realm, helped(id));
    }

    /** Corrects a wrong personal number: for realm admins, never one's own. */
    @Path("officers/{id}/personal-number")
    public PersonalNumberResource personalNumber(@PathParam("id") String id) {
        require(AdminRoles.MANAGE_USERS);
        return new PersonalNumberResource(session, realm, helped(id));
    }

    /**
     * Accounts that are no officers' (yet), by user name: drafts, machines, emergency administrators (ACC-1).
     *
     * @param after user name after which to go on; empty for the first ones
     */
    @GET
    @Path("other-accounts")
    @Produces(MediaType.APPLICATION_JSON)
    public List<OtherAccountView> otherAccounts(
            @QueryParam("after") @DefaultValue("") String after, @QueryParam("limit") @DefaultValue("100") int limit) {
        require(AdminRoles.VIEW_USERS, AdminRoles.MANAGE_USERS);
        EmergencyAdministrators emergency = EmergencyAdministrators.configured();
        return new OtherAccounts(Database.of(session))
                .read(realm.getId(), after, within(limit)).stream()
                        .map(account -> OtherAccountView.of(account, realm, emergency))
                        .toList();
    }

    /** Where officers could sign in without a second factor because a flow was changed; empty when all is well. */
    @GET
    @Path("sign-in-flows")
    @Produces(MediaType.APPLICATION_JSON)
    public List<SignInFlows.Finding> brokenSignInFlows() {
        require(AdminRoles.VIEW_REALM, AdminRoles.MANAGE_REALM);
        return new SignInFlows(session, realm).findings();
    }

    /** Forgets failures held against an officer; for the same people. */
    @Path("officers/{id}/guessing-unlock")
    public GuessingUnlockResource guessingUnlock(@PathParam("id") String id) {
        return new GuessingUnlockResource(
                session, realm, new OfficerId(helped(id).getId()));
    }

    /** Audit entries, oldest first. */
    @GET
    @Path("audit")
    @Produces(MediaType.APPLICATION_JSON)
    public List<AuditView> audit(
            @QueryParam("officer") @Nullable String officer,
            @QueryParam("after") @DefaultValue("0") long after,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        require(AdminRoles.VIEW_EVENTS, AdminRoles.MANAGE_EVENTS);
        return new AuditStore(Database.of(session))
                .read(realm.getId(), officerId(officer), after, within(limit)).stream()
                        .map(AuditView::of)
                        .toList();
    }

    /** Evidence of shared accounts. */
    @Path("sharing-findings")
    public SharingFindingsResource sharingFindings() {
        return new SharingFindingsResource(session, realm, auth);
    }

    /** What was or will be told to connected systems, newest first. */
    @GET
    @Path("deliveries")
    @Produces(MediaType.APPLICATION_JSON)
    public List<DeliveryView> deliveries(
            @QueryParam("officer") @Nullable String officer, @QueryParam("limit") @DefaultValue("100") int limit) {
        require(AdminRoles.VIEW_EVENTS, AdminRoles.MANAGE_EVENTS);
        return new Outbox(Database.of(session))
                .read(realm.getId(), officerId(officer), within(limit)).stream()
                        .map(DeliveryView::of)
                        .toList();
    }

    /** The officer, when the caller may help; never oneself. */
    private UserModel helped(String id) {
        UserModel officer = session.users().getUserById(realm, id);
        if (officer == null || !UnitReach.toHelp(realm, auth).covers(officer)) {
            // The same answer for both: whoever may not help an officer does not learn who is one.
            throw Problem.of(403, "forbidden", "only another administrator of this officer may help")
                    .asException();
        }
        AuditTrail.actingAs(session, auth.adminAuth().getUser().getId());
        return officer;
    }

    private boolean mayApplyTransitions() {
        ClientModel ours = realm.getClientByClientId(OUR_CLIENT);
        return ours != null
                && auth.adminAuth().getRealm().equals(realm)
                && auth.adminAuth().hasAppRole(ours, APPLY_TRANSITIONS);
    }

    private void require(String... anyOf) {
        if (!auth.hasOneAdminRole(anyOf)) {
            throw Problem.of(403, "forbidden", "needs one of the roles " + String.join(", ", anyOf))
                    .asException();
        }
    }

    private static Optional<OfficerId> officerId(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        if (text.isBlank() || text.length() > 36) {
            throw Problem.ofField(400, "malformed", "officer", "officer is a user id")
                    .asException();
        }
        return Optional.of(new OfficerId(text));
    }

    private static int within(int limit) {
        if (limit < 1 || limit > MOST_ROWS) {
            throw Problem.ofField(400, "malformed", "limit", "limit is 1 to " + MOST_ROWS)
                    .asException();
        }
        return limit;
    }
}
