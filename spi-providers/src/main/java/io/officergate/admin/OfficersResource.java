package io.officergate.admin;

import io.officergate.career.rest.DutiesResource;
import io.officergate.career.rest.ReturnResource;
import io.officergate.compromise.rest.CompromiseResource;
import io.officergate.guessing.keycloak.Guesses;
import io.officergate.guessing.rest.GuessingUnlockResource;
import io.officergate.inactivity.keycloak.Inactivity;
import io.officergate.kernel.OfficerId;
import io.officergate.officer.keycloak.OfficerRegister;
import io.officergate.officer.rest.PersonalNumberResource;
import io.officergate.officer.rest.UnlockResource;
import io.officergate.password.rest.TemporaryPasswordResource;
import io.officergate.personnel.keycloak.OfficerLists;
import io.officergate.personnel.rest.OfficerListResource;
import io.officergate.platform.Now;
import io.officergate.platform.Problem;
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
import java.util.Set;
import org.keycloak.models.AdminRoles;
import org.keycloak.models.UserModel;

/** {@code …/officergate/officers}: officers, and what administrators do for one of them. */
public final class OfficersResource {
    private static final int MOST_LISTED = 50;
    private static final int LONGEST_SEARCH = 100;

    private final AdminCaller caller;

    OfficersResource(AdminCaller caller) {
        this.caller = caller;
    }

    /**
     * Officers whom the caller may help, by their names, at most 50.
     *
     * @param search part of the user name or of a name; everybody of the caller's units when it is empty
     */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public OfficerLine.Page officers(@QueryParam("search") @DefaultValue("") String search) {
        if (search.length() > LONGEST_SEARCH) {
            throw Problem.ofField(400, "malformed", "search", "search has at most " + LONGEST_SEARCH + " characters")
                    .asException();
        }
        List<UserModel> found = UnitReach.toHelp(caller.realm(), caller.auth())
                .officers(caller.session(), search.strip(), MOST_LISTED + 1);
        List<UserModel> shown = found.subList(0, Math.min(found.size(), MOST_LISTED));
        List<OfficerId> ids =
                shown.stream().map(user -> new OfficerId(user.getId())).toList();
        Set<OfficerId> locked = new OfficerRegister(caller.session(), caller.realm()).lockedAmong(ids);
        Map<OfficerId, Instant> locks = Guesses.of(caller.session()).lockedUntil(caller.realm(), ids);
        return new OfficerLine.Page(
                shown.stream().map(user -> OfficerLine.of(user, locked, locks)).toList(), found.size() > shown.size());
    }

    /** The officer record of an account. */
    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    public OfficerView officer(@PathParam("id") String id) {
        caller.require(AdminRoles.VIEW_USERS, AdminRoles.MANAGE_USERS);
        UserModel user = caller.session().users().getUserById(caller.realm(), id);
        return Optional.ofNullable(user)
                .flatMap(known ->
                        new OfficerRegister(caller.session(), caller.realm()).find(new OfficerId(known.getId())))
                .map(record -> OfficerView.of(
                        record,
                        user.getUsername(),
                        caller.session()
                                .getProvider(Inactivity.class)
                                .judge(caller.realm(), user, record, Now.instant()),
                        Guesses.of(caller.session()).heldAgainst(caller.realm(), record.id())))
                .orElseThrow(() -> Problem.ofField(404, "unknown_officer", "id", "no officer record for this account")
                        .asException());
    }

    /** What the officer may do, and by which decision; for whoever may see accounts, and the head of the officer's unit. */
    @Path("{id}/duties")
    public DutiesResource duties(@PathParam("id") String id) {
        return new DutiesResource(caller.session(), caller.realm(), caller.seen(id));
    }

    /** The head of the officer's unit, or a realm admin, confirms that the officer is back from long leave. */
    @Path("{id}/return")
    public ReturnResource comeBack(@PathParam("id") String id) {
        return new ReturnResource(caller.session(), caller.realm(), caller.led(id));
    }

    /** Takes a province's list of officers in. */
    @Path("import")
    public OfficerListResource officerList() {
        caller.require(AdminRoles.MANAGE_USERS);
        return new OfficerListResource(new OfficerLists(caller.session(), caller.realm(), caller.id()));
    }

    /** Activation codes of one officer: for realm admins, and for the administrator of the officer's unit. */
    @Path("{id}/activation-codes")
    public ActivationCodesResource activationCodes(@PathParam("id") String id) {
        return new ActivationCodesResource(caller.session(), caller.realm(), caller.helped(id));
    }

    /** A password that the server makes, good once for 24 h; for the same people. */
    @Path("{id}/temporary-password")
    public TemporaryPasswordResource temporaryPassword(@PathParam("id") String id) {
        return new TemporaryPasswordResource(caller.session(), caller.realm(), caller.helped(id));
    }

    /** Takes the account out of other hands; for the same people. */
    @Path("{id}/compromise")
    public CompromiseResource compromise(@PathParam("id") String id) {
        return new CompromiseResource(caller.session(), caller.realm(), caller.helped(id));
    }

    /** Forgets failures held against an officer; for the same people. */
    @Path("{id}/guessing-unlock")
    public GuessingUnlockResource guessingUnlock(@PathParam("id") String id) {
        return new GuessingUnlockResource(
                caller.session(),
                caller.realm(),
                new OfficerId(caller.helped(id).getId()));
    }

    /** Opens a locked account; for the same people, and for no machine: it cannot make sure who asks. */
    @Path("{id}/unlock")
    public UnlockResource unlock(@PathParam("id") String id) {
        caller.mustBeAPerson();
        return new UnlockResource(caller.session(), caller.realm(), caller.helped(id), caller.id());
    }

    /** Corrects a wrong personal number: for realm admins, never one's own. */
    @Path("{id}/personal-number")
    public PersonalNumberResource personalNumber(@PathParam("id") String id) {
        caller.require(AdminRoles.MANAGE_USERS);
        return new PersonalNumberResource(caller.session(), caller.realm(), caller.helped(id));
    }
}
