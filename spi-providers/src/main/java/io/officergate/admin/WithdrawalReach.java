package io.officergate.admin;

import io.officergate.platform.Problem;
import io.officergate.withdrawal.TaskReach;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.AdminRoles;

/** Which withdrawals outside single sign-on concern whoever asks (JML-4): those of one's unit, whose officers may have left it. */
final class WithdrawalReach {
    private WithdrawalReach() {}

    /** Realm admins all of them; administrators of a unit those of the unit; heads read them. 403 for everybody else. */
    static TaskReach of(AdminCaller caller) {
        Optional<Set<String>> everybody = Optional.empty();
        if (caller.auth().hasOneAdminRole(AdminRoles.MANAGE_USERS)) {
            return new TaskReach(caller.id(), everybody, everybody);
        }
        Optional<Set<String>> administered =
                Optional.of(UnitReach.toHelp(caller.realm(), caller.auth()).ownUnitCodes());
        if (caller.auth().hasOneAdminRole(AdminRoles.VIEW_USERS)) {
            return new TaskReach(caller.id(), everybody, administered);
        }
        Set<String> read = UnitReach.toRead(caller.realm(), caller.auth()).ownUnitCodes();
        if (read.isEmpty()) {
            throw Problem.of(
                            403,
                            "forbidden",
                            "needs the role UNIT_ADMIN or UNIT_HEAD in a unit, view-users or manage-users")
                    .asException();
        }
        return new TaskReach(caller.id(), Optional.of(read), administered);
    }
}
