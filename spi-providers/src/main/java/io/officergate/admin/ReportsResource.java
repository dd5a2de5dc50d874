package io.officergate.admin;

import io.officergate.password.rest.PasswordReportResource;
import jakarta.ws.rs.Path;
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
}
