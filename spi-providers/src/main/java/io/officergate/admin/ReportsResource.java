package io.officergate.admin;

import io.officergate.career.rest.ExceptionsReportResource;
import io.officergate.inactivity.rest.IdleReportResource;
import io.officergate.movers.rest.MoversReportResource;
import io.officergate.password.rest.PasswordReportResource;
import io.officergate.withdrawal.rest.WithdrawalReportResource;
import jakarta.ws.rs.Path;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.AdminRoles;

/** {@code …/officergate/reports}: what inspectors take out as evidence, as CSV. */
public final class ReportsResource {
    private final AdminCaller caller;

    ReportsResource(AdminCaller caller) {
        this.caller = caller;
    }

    /** how old the passwords are; for whoever may see all accounts of the realm. */
    @Path("password-state")
    public PasswordReportResource passwordState() {
        caller.require(AdminRoles.VIEW_USERS, AdminRoles.MANAGE_USERS);
        caller.actsHimself();
        return new PasswordReportResource(caller.session(), caller.realm());
    }

    /** whose account is not used; for whoever may see all accounts of the realm. */
    @Path("inactive-accounts")
    public IdleReportResource inactiveAccounts() {
        caller.require(AdminRoles.VIEW_USERS, AdminRoles.MANAGE_USERS);
        caller.actsHimself();
        return new IdleReportResource(caller.session(), caller.realm());
    }

    /** Duties that no decision gives (ACC-3); for whoever may see all accounts of the realm. */
    @Path("exceptions")
    public ExceptionsReportResource exceptions() {
        caller.require(AdminRoles.VIEW_USERS, AdminRoles.MANAGE_USERS);
        caller.actsHimself();
        return new ExceptionsReportResource(caller.session(), caller.realm());
    }

    /** whose rights were withdrawn when; heads and administrators of a unit read of those who left or entered it. */
    @Path("movers")
    public MoversReportResource movers() {
        Optional<Set<String>> within = caller.mayReadOf();
        caller.actsHimself();
        return new MoversReportResource(caller.session(), caller.realm(), within);
    }

    /** R-03, systems outside single sign-on: what was withdrawn there and when; for the same people. */
    @Path("withdrawal-tasks")
    public WithdrawalReportResource withdrawalTasks() {
        caller.require(AdminRoles.VIEW_USERS, AdminRoles.MANAGE_USERS);
        caller.actsHimself();
        return new WithdrawalReportResource(caller.session(), caller.realm());
    }
}
