package io.officergate.password;

import io.officergate.kernel.OfficerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The password of one account as the gate sees it at an instant (PWD-1, report R-11).
 *
 * @param fullName family name first; empty when the account has no name
 * @param units names of the account's groups, in their order; for officers the codes of their units
 * @param setAt when the password was set, as far as anybody knows; for one that somebody else chose, the day he chose it
 * @param age what the gate says
 * @param days how many days the password may be used at most, the strictest that hold for the account; 1 to 90
 * @param end the first instant at which the password may not be used, also when it is past; empty where no date counts: no
 *     password, none known, one to come, or chosen by somebody else
 * @param warnedAt when the last mail about this end was sent; empty when there was none, or it was about another password
 * @param warnedStep how many days before its last day that mail was due: 14, 7, 3 or 1
 */
public record PasswordState(
        OfficerId officer,
        String userName,
        String fullName,
        List<String> units,
        boolean enabled,
        Optional<Instant> setAt,
        PasswordAge age,
        int days,
        Optional<Instant> end,
        Optional<Instant> warnedAt,
        Optional<Integer> warnedStep) {
    /** Keeps its own copy. */
    public PasswordState {
        units = List.copyOf(units);
    }
}
