package io.officergate.career.store;

import io.officergate.career.Career;
import io.officergate.career.CareerStep;
import io.officergate.career.StepKind;
import io.officergate.kernel.OfficerId;
import io.officergate.kernel.UnitCode;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the careers of many officers at once, as {@link CareerStore#find} reads one: two statements for all of them, and one
 * more for each merge of units in a row. Nothing of it stays in the persistence context.
 */
public final class ManyCareers {
    private final EntityManager entityManager;
    private final String realmId;

    public ManyCareers(EntityManager entityManager, String realmId) {
        this.entityManager = entityManager;
        this.realmId = realmId;
    }

    /** A decision as it is kept. */
    private record Kept(@Nullable String officer, CareerStep step) {
        boolean isOthersThan(OfficerId reader) {
            return !reader.value().equals(officer);
        }

        CareerStep asOthersSeeIt() {
            return officer == null ? step : step.as(StepKind.OTHER_APPOINTED);
        }
    }

    /** The careers of those officers whom a decision has met, by officer. */
    public Map<OfficerId, Career> find(Collection<OfficerId> officers) {
        Map<OfficerId, List<CareerStep>> own = new HashMap<>();
        for (Kept kept : read(
                "s.officerId in :keys", officers.stream().map(OfficerId::value).toList())) {
            own.computeIfAbsent(new OfficerId(String.valueOf(kept.officer())), unknown -> new ArrayList<>())
                    .add(kept.step());
        }
        Map<UnitCode, List<Kept>> ofUnits = ofUnits(own.values().stream()
                .flatMap(steps -> CareerStore.unitsOf(steps).stream())
                .toList());
        Map<OfficerId, Career> careers = new HashMap<>();
        own.forEach((officer, steps) -> careers.put(officer, career(officer, steps, ofUnits)));
        return careers;
    }

    private static Career career(OfficerId officer, List<CareerStep> own, Map<UnitCode, List<Kept>> ofUnits) {
        List<CareerStep> steps = new ArrayList<>(own);
        Set<UnitCode> looked = new HashSet<>();
        Set<UnitCode> units = CareerStore.unitsOf(own);
        while (looked.addAll(units)) {
            List<CareerStep> others = units.stream()
                    .flatMap(unit -> ofUnits.getOrDefault(unit, List.of()).stream())
                    .filter(kept -> kept.isOthersThan(officer))
                    .map(Kept::asOthersSeeIt)
                    .toList();
            others.stream().filter(step -> !steps.contains(step)).forEach(steps::add);
            units = CareerStore.unitsOf(others);
            units.removeAll(looked);
        }
        return new Career(steps);
    }

    /** What was decided about these units, and about those that they merged into. */
    private Map<UnitCode, List<Kept>> ofUnits(Collection<UnitCode> first) {
        Map<UnitCode, List<Kept>> found = new HashMap<>();
        Set<UnitCode> next = new HashSet<>(first);
        Set<UnitCode> looked = new HashSet<>();
        while (looked.addAll(next)) {
            List<Kept> kept = read(
                    "(s.officerId is null and s.fromUnit in :keys"
                            + " or s.kind = 'APPOINTMENT' and s.toUnits in :keys)",
                    next.stream().map(UnitCode::value).toList());
            for (Kept one : kept) {
                unitOf(one).forEach(unit -> found.computeIfAbsent(unit, unknown -> new ArrayList<>())
                        .add(one));
            }
            next = CareerStore.unitsOf(kept.stream().map(Kept::asOthersSeeIt).toList());
            next.removeAll(looked);
        }
        return found;
    }

    private static Stream<UnitCode> unitOf(Kept kept) {
        return kept.officer() == null ? kept.step().fromUnit().stream() : kept.step().toUnits().stream();
    }

    private List<Kept> read(String which, List<String> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        return entityManager
                .createQuery(
                        "select s from OgCareerStep s where s.realmId = :realm and " + which, CareerStepEntity.class)
                .setParameter("realm", realmId)
                .setParameter("keys", keys)
                .getResultStream()
                .map(row -> {
                    entityManager.detach(row);
                    return new Kept(row.officerId, CareerStore.toStep(row));
                })
                .toList();
    }
}
