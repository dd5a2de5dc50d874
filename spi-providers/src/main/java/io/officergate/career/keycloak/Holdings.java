package io.officergate.career.keycloak;

import io.officergate.kernel.DutyAtSystem;
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
 */
record Holdings(Map<String, GroupModel> units, Map<DutyAtSystem, RoleModel> duties, boolean isHead) {
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
}
