package io.officergate.career;

import io.officergate.kernel.UnitCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What an officer has in one place: at home, or as a guest. */
final class Post {
    final Set<UnitCode> units = new TreeSet<>(Comparator.comparing(UnitCode::value));
    /** With the end of each headship. */
    final Map<UnitCode, Optional<Instant>> headOf = new TreeMap<>(Comparator.comparing(UnitCode::value));

    final List<HeldDuty> duties = new ArrayList<>();

    void leave() {
        units.clear();
        headOf.clear();
        duties.clear();
    }

    void enter(CareerStep step) {
        leave();
        units.addAll(step.toUnits());
        if (step.isHead()) {
            lead(step);
        }
        give(step);
    }

    void lead(CareerStep step) {
        step.toUnits().forEach(unit -> headOf.put(unit, step.until()));
    }

    void give(CareerStep step) {
        give(step, step.given());
    }

    void give(CareerStep step, List<NamedDuty> given) {
        for (NamedDuty named : given) {
            Optional<UnitCode> only = units.size() == 1 ? units.stream().findFirst() : Optional.empty();
            HeldDuty held = new HeldDuty(
                    named.duty(),
                    named.unit().or(() -> only),
                    step.place().effective(),
                    Stream.concat(step.until().stream(), named.until().stream()).min(Comparator.naturalOrder()),
                    step.decision());
            duties.removeIf(
                    older -> older.duty().equals(held.duty()) && older.unit().equals(held.unit()));
            duties.add(held);
        }
    }

    void end(List<NamedDuty> taken) {
        duties.removeIf(held -> taken.stream().anyMatch(held::isNamedBy));
    }

    void limit(Instant end) {
        duties.replaceAll(held -> held.atMostUntil(end));
    }

    void expire(Instant now) {
        duties.removeIf(held -> held.isOverAt(now));
        headOf.values().removeIf(until -> until.filter(end -> !end.isAfter(now)).isPresent());
    }

    /** The ends of those in its own units. */
    List<Optional<Instant>> headships() {
        return units.stream().filter(headOf::containsKey).map(headOf::get).toList();
    }

    Stream<Instant> ends() {
        return Stream.concat(duties.stream().map(HeldDuty::until), headOf.values().stream())
                .flatMap(Optional::stream);
    }

    void rename(UnitCode from, UnitCode to) {
        if (units.remove(from)) {
            units.add(to);
        }
        headOf.remove(from);
        duties.replaceAll(held -> held.unit().filter(from::equals).isPresent() ? held.inUnit(to) : held);
    }

    void lose(UnitCode gone) {
        units.remove(gone);
        headOf.remove(gone);
        duties.removeIf(
                held -> units.isEmpty() || held.unit().filter(gone::equals).isPresent());
    }
}
