package io.officergate.sync.roster;

import io.officergate.sync.event.PersonalNumber;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Compares one list with the accounts as they come; holds the list and counts, no account. */
public final class Comparison {

    private final RosterList list;
    private final Set<String> units;
    private final LossPolicy losses;
    private final Consumer<RosterFinding> found;
    private final DifferencePolicy differences = new DifferencePolicy();
    private final Map<FindingKind, Long> counts;
    private final Map<String, Long> openIn = new HashMap<>();
    private final Map<FindingKind, Map<String, Long>> lostIn = new EnumMap<>(FindingKind.class);
    private final Map<FindingKind, Long> lost = new EnumMap<>(FindingKind.class);
    private long open;

    /**
     * Begins, and tells the faults of the list.
     *
     * @param units of the source
     * @param duties that there are
     * @param found takes each finding once
     */
    public Comparison(
            RosterList list,
            Collection<String> units,
            Collection<String> duties,
            LossPolicy losses,
            Consumer<RosterFinding> found) {
        this.list = list;
        this.units = Set.copyOf(units);
        this.losses = losses;
        this.found = found;
        judgeLines(Set.copyOf(duties));
        this.counts = new EnumMap<>(FindingKind.class);
        counts.putAll(list.counts());
        list.faults().forEach(found);
    }

    /** The next account of the source's units. */
    public void take(Account account) {
        PersonalNumber number = account.number();
        if (account.service() == Account.Service.OPEN) {
            open++;
            account.units().forEach(unit -> openIn.merge(unit, 1L, Long::sum));
        }
        list.officer(number)
                .map(listed ->
                        units.contains(listed.unit()) ? differences.decide(listed, account) : List.<RosterFinding>of())
                .orElseGet(() -> list.names(number) ? List.of() : differences.decideUnlisted(account))
                .forEach(finding -> tell(finding, account.units()));
        if (account.service() != Account.Service.CLOSED) {
            list.strike(number);
        }
    }

    /** After the last account: who is left on the list has none. */
    public Tally end() {
        List<ListedOfficer> left = new ArrayList<>(list.officers());
        left.sort(Comparator.comparingInt(ListedOfficer::line));
        left.stream()
                .filter(listed -> units.contains(listed.unit()))
                .forEach(listed -> tell(RosterFinding.withoutAccount(FindingKind.MISSING, listed, ""), List.of()));
        Map<FindingKind, Integer> thinned = new EnumMap<>(FindingKind.class);
        lost.forEach((kind, number) -> {
            int places = (int) lostIn.getOrDefault(kind, Map.of()).entrySet().stream()
                    .filter(unit -> losses.isTooMany(unit.getValue(), openIn.getOrDefault(unit.getKey(), 0L)))
                    .count();
            if (places > 0 || losses.isTooMany(number, open)) {
                thinned.put(kind, Math.max(places, 1));
            }
        });
        return new Tally(list.lines(), open, counts, thinned);
    }

    private void judgeLines(Set<String> duties) {
        for (ListedOfficer listed : list.officers()) {
            String at = "Dòng " + listed.line() + ": ";
            if (!units.contains(listed.unit())) {
                list.note(RosterFinding.withoutAccount(
                        FindingKind.FOREIGN_UNIT,
                        listed,
                        at + "đơn vị không thuộc thẩm quyền của nguồn này hoặc không có. / Line " + listed.line()
                                + ": the source does not decide about this unit, or there is none of this code."));
            }
            listed.duties().filter(named -> !duties.containsAll(named)).ifPresent(named -> {
                list.note(RosterFinding.withoutAccount(
                        FindingKind.UNREADABLE,
                        listed,
                        at + "có nhiệm vụ hoặc hệ thống không tồn tại. / Line " + listed.line()
                                + ": names a duty or a system that there is not."));
            });
        }
    }

    private void tell(RosterFinding finding, List<String> places) {
        FindingKind kind = finding.kind();
        counts.merge(kind, 1L, Long::sum);
        if (kind.proposal().isPresent()) {
            lost.merge(kind, 1L, Long::sum);
            Map<String, Long> byUnit = lostIn.computeIfAbsent(kind, first -> new HashMap<>());
            places.forEach(unit -> byUnit.merge(unit, 1L, Long::sum));
        }
        found.accept(finding);
    }
}
