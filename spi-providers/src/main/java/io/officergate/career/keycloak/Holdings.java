package io.officergate.career.keycloak;

import io.officergate.career.RightsLost;
import io.officergate.kernel.DutyAtSystem;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.keycloak.models.GroupModel;
import org.keycloak.models.RoleModel;

/**
 * What an account has that a decision can move.
 *
 * @param units by code
 * @param duties those given to the account itself
 * @param isHead whether the officer is head of the own unit
 * @param isAdministrator whether the officer looks after the accounts of the own unit
 */
record Holdings(
        Map<String, GroupModel> units, Map<DutyAtSystem, RoleModel> duties, boolean isHead, boolean isAdministrator) {
    Holdings {
        units = Map.copyOf(units);
        duties = Map.copyOf(duties);
    }

    Set<String> codes() {
        return units.keySet();
    }

    Set<DutyAtSystem> dutiesHeld() {
        return duties.keySet();
    }

    /** What the officer is in the own unit. */
    Set<DutyAtSystem> posts() {
        Set<DutyAtSystem> posts = new HashSet<>();
        if (isHead) {
            posts.add(RightsLost.HEADSHIP);
        }
        if (isAdministrator) {
            posts.add(RightsLost.ADMINISTRATION);
        }
        return posts;
    }
}
