package io.officergate.admin;

import io.officergate.audit.store.AuditStore;
import io.officergate.compromise.rest.CompromisesResource;
import io.officergate.inactivity.rest.IdleSweepResource;
import io.officergate.kernel.OfficerId;
import io.officergate.officer.keycloak.EmergencyAdministrators;
import io.officergate.officer.store.OtherAccounts;
import io.officergate.outbox.store.Outbox;
import io.officergate.personnel.keycloak.Operators;
import io.officergate.personnel.rest.PersonnelNotesResource;
import io.officergate.personnel.rest.RegisterResource;
import io.officergate.personnel.rest.TransitionsResource;
import io.officergate.platform.Database;
import io.officergate.platform.Problem;
import io.officergate.secondfactor.keycloak.SignInFlows;
import io.officergate.withdrawal.rest.WithdrawalTasksResource;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.AdminRoles;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** What administrators read and what machines ask; answers are docs/contracts/transitions.md. */
public final class OfficerGateResource {
    private static final int MOST_ROWS = 1000;

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AdminCaller caller;

    OfficerGateResource(KeycloakSession session, RealmModel realm, AdminPermissionEvaluator auth) {
        this.session = session;
        this.realm = realm;
        this.caller = new AdminCaller(session, realm, auth);
    }

    /** Applies personnel events. */
    @Path("transitions")
    public TransitionsResource transitions() {
        boolean byAdministrator = !caller.mayApplyTransitions();
        if (byAdministrator) {
            caller.require(AdminRoles.MANAGE_USERS);
        }
        caller.actsHimself();
        return new TransitionsResource(session, realm, byAdministrator);
    }

    /** Notes what happens in provisioning-sync only; nobody else writes into the trail what others are said to have done. */
    @Path("personnel-notes")
    public PersonnelNotesResource personnelNotes() {
        if (!caller.mayApplyTransitions()) {
            throw Problem.of(403, "forbidden", "only provisioning-sync notes what it saw")
                    .asException();
        }
        caller.actsHimself();
        return new PersonnelNotesResource(session, realm, new Operators(session, realm, caller.client()));
    }

    /** The officers of a personnel system's units, for the comparison with its full list. */
    @Path("register")
    public RegisterResource register() {
        boolean byAdministrator = !caller.mayApplyTransitions();
        if (byAdministrator) {
            caller.require(AdminRoles.VIEW_USERS, AdminRoles.MANAGE_USERS);
        }
        caller.actsHimself();
        return new RegisterResource(session, realm, byAdministrator);
    }

    /** Officers, and what is done for one of them. */
    @Path("officers")
    public OfficersResource officers() {
        return new OfficersResource(caller);
    }

    /** Takes many accounts out of other hands; each only by whoever may help its officer. */
    @Path("compromises")
    public CompromisesResource compromises() {
        UnitReach reach = UnitReach.toHelp(realm, caller.auth());
        caller.actsHimself();
        return new CompromisesResource(session, realm, caller.id(), reach::covers);
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
        caller.require(AdminRoles.VIEW_USERS, AdminRoles.MANAGE_USERS);
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
        caller.require(AdminRoles.VIEW_REALM, AdminRoles.MANAGE_REALM);
        return new SignInFlows(session, realm).findings();
    }

    /** Audit entries, oldest first. */
    @GET
    @Path("audit")
    @Produces(MediaType.APPLICATION_JSON)
    public List<AuditView> audit(
            @QueryParam("officer") @Nullable String officer,
            @QueryParam("after") @DefaultValue("0") long after,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        caller.require(AdminRoles.VIEW_EVENTS, AdminRoles.MANAGE_EVENTS);
        return new AuditStore(Database.of(session))
                .read(realm.getId(), officerId(officer), after, within(limit)).stream()
                        .map(AuditView::of)
                        .toList();
    }

    /** The sweep for unused accounts; for whoever may see the realm, and to say that the clock is right for whoever may change it. */
    @Path("idle-sweep")
    public IdleSweepResource idleSweep() {
        boolean mayChange = caller.auth().hasOneAdminRole(AdminRoles.MANAGE_REALM);
        if (!mayChange) {
            caller.require(AdminRoles.VIEW_REALM);
        }
        caller.actsHimself();
        return new IdleSweepResource(session, realm, mayChange);
    }

    /** Evidence of shared accounts. */
    @Path("sharing-findings")
    public SharingFindingsResource sharingFindings() {
        return new SharingFindingsResource(session, realm, caller.auth());
    }

    /** Withdrawals in systems outside single sign-on, followed to their confirmation. */
    @Path("withdrawal-tasks")
    public WithdrawalTasksResource withdrawalTasks() {
        caller.actsHimself();
        return new WithdrawalTasksResource(session, realm, WithdrawalReach.of(caller));
    }

    /** What is taken out as evidence. */
    @Path("reports")
    public ReportsResource reports() {
        return new ReportsResource(caller);
    }

    /** What was or will be told to connected systems, newest first. */
    @GET
    @Path("deliveries")
    @Produces(MediaType.APPLICATION_JSON)
    public List<DeliveryView> deliveries(
            @QueryParam("officer") @Nullable String officer, @QueryParam("limit") @DefaultValue("100") int limit) {
        caller.require(AdminRoles.VIEW_EVENTS, AdminRoles.MANAGE_EVENTS);
        return new Outbox(Database.of(session))
                .read(realm.getId(), officerId(officer), within(limit)).stream()
                        .map(DeliveryView::of)
                        .toList();
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
