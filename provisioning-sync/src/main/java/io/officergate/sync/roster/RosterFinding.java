package io.officergate.sync.roster;

import io.officergate.sync.event.PersonalNumber;
import java.util.List;
import java.util.Optional;

/**
 * One difference, or one fault of the list.
 *
 * @param line of the list; 0 for somebody who is not on it
 * @param number of the officer; empty where the line does not say
 * @param name of the account, or else as the list has it
 * @param userName of the account; empty where there is none
 * @param units of the account
 * @param listedUnit the unit on the list; empty where there is none
 * @param duties it is about
 * @param message what is wrong with the line, in both languages; empty for a difference
 */
public record RosterFinding(
        FindingKind kind,
        int line,
        Optional<PersonalNumber> number,
        String name,
        String userName,
        List<String> units,
        String listedUnit,
        List<String> duties,
        String message) {

    /** Keeps its own copies. */
    public RosterFinding {
        units = List.copyOf(units);
        duties = List.copyOf(duties);
    }

    /** A fault of a line. */
    public static RosterFinding fault(FindingKind kind, int line, Optional<PersonalNumber> number, String message) {
        return new RosterFinding(kind, line, number, "", "", List.of(), "", List.of(), message);
    }

    /** A difference between a line and an account. */
    static RosterFinding between(FindingKind kind, ListedOfficer listed, Account account, List<String> duties) {
        return new RosterFinding(
                kind,
                listed.line(),
                Optional.of(account.number()),
                account.name(),
                account.userName(),
                account.units(),
                listed.unit(),
                duties,
                "");
    }

    /** A line without an account. */
    static RosterFinding withoutAccount(FindingKind kind, ListedOfficer listed, String message) {
        return new RosterFinding(
                kind,
                listed.line(),
                Optional.of(listed.number()),
                listed.name(),
                "",
                List.of(),
                listed.unit(),
                List.of(),
                message);
    }

    /** An account without a line. */
    static RosterFinding unlisted(FindingKind kind, Account account) {
        return new RosterFinding(
                kind,
                0,
                Optional.of(account.number()),
                account.name(),
                account.userName(),
                account.units(),
                "",
                account.duties(),
                "");
    }
}
