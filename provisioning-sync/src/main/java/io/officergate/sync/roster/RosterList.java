package io.officergate.sync.roster;

import io.officergate.sync.event.PersonalNumber;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A list while it is read, and then its officers by number. Of very many faults the first are kept, all are counted. */
public final class RosterList {

    private static final int MOST_FAULTS = 10_000;

    private final Map<String, ListedOfficer> officers = new HashMap<>();
    private final Set<String> named = new HashSet<>();
    private final List<RosterFinding> faults = new ArrayList<>();
    private final Map<FindingKind, Long> counts = new EnumMap<>(FindingKind.class);
    private int lines;

    /** Takes a line that says all it has to. */
    public void take(ListedOfficer officer) {
        lines++;
        ListedOfficer first = officers.putIfAbsent(officer.number().digits(), officer);
        if (first != null) {
            note(RosterFinding.fault(
                    FindingKind.REPEATED,
                    officer.line(),
                    Optional.of(officer.number()),
                    "Dòng " + officer.line() + ": số định danh đã có ở dòng " + first.line() + ". / Line "
                            + officer.line() + ": repeats the number of line " + first.line() + "."));
        }
    }

    /** Takes a line that cannot be read; whoever it names, if anybody, is not taken for gone. */
    public void takeUnreadable(RosterFinding fault) {
        lines++;
        fault.number().ifPresent(number -> named.add(number.digits()));
        note(fault);
    }

    /** Lines with an officer, readable or not. */
    public int lines() {
        return lines;
    }

    void note(RosterFinding fault) {
        counts.merge(fault.kind(), 1L, Long::sum);
        if (faults.size() < MOST_FAULTS) {
            faults.add(fault);
        }
    }

    Collection<ListedOfficer> officers() {
        return officers.values();
    }

    Optional<ListedOfficer> officer(PersonalNumber number) {
        return Optional.ofNullable(officers.get(number.digits()));
    }

    boolean names(PersonalNumber number) {
        return named.contains(number.digits());
    }

    /** Whoever is left has no account. */
    void strike(PersonalNumber number) {
        officers.remove(number.digits());
    }

    List<RosterFinding> faults() {
        return faults;
    }

    Map<FindingKind, Long> counts() {
        return counts;
    }
}
