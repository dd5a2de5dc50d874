package io.officergate.sync.roster;

import io.officergate.sync.roster.Account.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** In what an account differs from what the list says of its officer (JML-1, ACC-3). */
public record DifferencePolicy() {

    /**
     * The differences; none when all is well.
     *
     * <p>A transfer and a leave end or rest all duties, so beside them none is looked at. What is only until a date (a secondment, a
     * rotation) ends by itself, and a list that says where the officer belongs must not end it earlier.
     */
    public List<RosterFinding> decide(ListedOfficer listed, Account account) {
        return switch (account.service()) {
            case CLOSED -> List.of();
            case SUSPENDED -> listed.isAway() ? List.of() : List.of(of(FindingKind.NOT_OPEN, listed, account));
            case OPEN -> ofOpen(listed, account);
        };
    }

    /** What an account is that nobody on the list has: a guest stands on the list of the unit he is from. */
    public List<RosterFinding> decideUnlisted(Account account) {
        FindingKind kind = account.isGuest() ? FindingKind.DATED_POST : FindingKind.GHOST;
        return account.service() == Service.OPEN ? List.of(RosterFinding.unlisted(kind, account)) : List.of();
    }

    private static List<RosterFinding> ofOpen(ListedOfficer listed, Account account) {
        if (listed.isAway()) {
            return List.of(of(FindingKind.AWAY, listed, account));
        }
        if (!account.units().contains(listed.unit())) {
            return List.of(of(account.isDated() ? FindingKind.DATED_POST : FindingKind.WRONG_UNIT, listed, account));
        }
        return listed.duties().map(duties -> ofDuties(listed, duties, account)).orElse(List.of());
    }

    private static List<RosterFinding> ofDuties(ListedOfficer listed, Set<String> duties, Account account) {
        List<String> excess =
                account.duties().stream().filter(duty -> !duties.contains(duty)).toList();
        List<String> missing = duties.stream()
                .filter(duty -> !account.duties().contains(duty))
                .sorted()
                .toList();
        List<RosterFinding> findings = new ArrayList<>();
        if (!excess.isEmpty()) {
            FindingKind kind = account.isDated() ? FindingKind.DATED_POST : FindingKind.EXCESS_RIGHT;
            findings.add(RosterFinding.between(kind, listed, account, excess));
        }
        if (!missing.isEmpty()) {
            findings.add(RosterFinding.between(FindingKind.MISSING_RIGHT, listed, account, missing));
        }
        return findings;
    }

    private static RosterFinding of(FindingKind kind, ListedOfficer listed, Account account) {
        return RosterFinding.between(kind, listed, account, List.of());
    }
}
