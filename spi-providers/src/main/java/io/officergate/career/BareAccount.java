package io.officergate.career;

import java.util.List;

/**
 * An account with duties that no decision gives (ACC-3).
 *
 * @param fullName family name first
 * @param units names of the account's groups, in their order
 * @param enabled whether it may sign in
 * @param duties at least one
 */
public record BareAccount(
        String userName, String fullName, List<String> units, boolean enabled, List<BareDuty> duties) {
    /** Keeps its own copies. */
    public BareAccount {
        units = List.copyOf(units);
        duties = List.copyOf(duties);
    }
}
