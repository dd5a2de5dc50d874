package io.officergate.career.store;

import io.officergate.career.Career;
import io.officergate.career.CareerStep;
import io.officergate.career.NamedDuty;
import io.officergate.career.Place;
import io.officergate.career.StepKind;
import io.officergate.kernel.Decision;
import io.officergate.kernel.DutyAtSystem;
import io.officergate.kernel.OfficerId;
import io.officergate.kernel.UnitCode;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads and extends careers within the caller's transaction; the caller holds the officer's record. */
public final class CareerStore {
    private static final String INSERT =
            "insert into OG_CAREER_STEP (REALM_ID, OFFICER_ID, KIND, EFFECTIVE_AT, DECIDED_ON,"
                    + " SEQUENCE_NUMBER, SOURCE, EVENT_ID, DECISION_NUMBER, UNTIL_AT, FROM_UNIT, TO_UNITS, DUTIES_TAKEN,"
                    + " DUTIES_GIVEN, IS_HEAD, RECORDED_AT) values (:realm, nullif(:officer, ''), :kind, :effective, :decided,"
                    + " :sequence, :source, :id, nullif(:decision, ''), cast(nullif(:until, '') as timestamptz),"
                    + " nullif(:from, ''), :to, :taken, :given, :head, :now)";

    private final EntityManager entityManager;
    private final String realmId;

    public CareerStore(EntityManager entityManager, String realmId) {
        this.entityManager = entityManager;
        this.realmId = realmId;
    }

    /** The entity to register with Keycloak. */
    public static Class<?> entity() {
        return CareerStepEntity.class;
    }

    /**
     * The officer's own decisions, those about his units, and who else was appointed their head. Empty of an officer whom no
     * decision has met yet.
     */
    public Optional<Career> find(OfficerId officer) {
        List<CareerStep> own = entityManager
                .createQuery("select s from OgCareerStep s where s.officerId = :officer", CareerStepEntity.class)
                .setParameter("officer", officer.value())
                .getResultStream()
                .map(CareerStore::toStep)
                .toList();
        return own.isEmpty() ? Optional.empty() : Optional.of(completed(officer, own));
    }

    /** The career of somebody with these decisions: with those about the units that they lead to. */
    public Career completed(OfficerId officer, List<CareerStep> own) {
        List<CareerStep> steps = new ArrayList<>(own);
        Set<UnitCode> looked = new HashSet<>();
        Set<UnitCode> units = unitsOf(own);
        // A unit that merges leads to another, which may have merged in turn.
        while (looked.addAll(units)) {
            List<CareerStep> others = ofUnits(units, officer);
            others.stream().filter(step -> !steps.contains(step)).forEach(steps::add);
            units = unitsOf(others);
            units.removeAll(looked);
        }
        return new Career(steps);
    }

    /** Adds a decision about an officer. */
    public void add(OfficerId officer, CareerStep step, Instant now) {
        insert(officer.value(), step, now);
    }

    /** Adds a decision about a whole unit. */
    public void addOfUnit(CareerStep step, Instant now) {
        insert("", step, now);
    }

    /**
     * Waits for whoever changes the unit as a whole, and holds it until the transaction ends.
     *
     * @param asAWhole whether nobody else may even enter it meanwhile
     */
    public void hold(UnitCode unit, boolean asAWhole) {
        entityManager
                .createNativeQuery("select cast(pg_advisory_xact_lock" + (asAWhole ? "" : "_shared")
                        + "(hashtextextended(:unit, 18)) as text)")
                .setParameter("unit", realmId + "/" + unit.value())
                .getResultList();
    }

    private List<CareerStep> ofUnits(Set<UnitCode> units, OfficerId officer) {
        if (units.isEmpty()) {
            return List.of();
        }
        return entityManager
                .createQuery(
                        "select s from OgCareerStep s where s.realmId = :realm and"
                                + " (s.officerId is null and s.fromUnit in :units"
                                + " or s.kind = 'APPOINTMENT' and s.toUnits in :units and s.officerId <> :officer)",
                        CareerStepEntity.class)
                .setParameter("realm", realmId)
                .setParameter("units", units.stream().map(UnitCode::value).toList())
                .setParameter("officer", officer.value())
                .getResultStream()
                .map(row -> row.officerId == null ? toStep(row) : toStep(row).as(StepKind.OTHER_APPOINTED))
                .toList();
    }

    private void insert(String officer, CareerStep step, Instant now) {
        Place place = step.place();
        entityManager
                .createNativeQuery(INSERT)
                .setParameter("realm", realmId)
                .setParameter("officer", officer)
                .setParameter("kind", step.kind().name())
                .setParameter("effective", place.effective())
                .setParameter("decided", place.decided())
                .setParameter("sequence", place.sequence())
                .setParameter("source", place.source())
                .setParameter("id", place.id())
                .setParameter("decision", step.decision().map(Decision::number).orElse(""))
                .setParameter("until", step.until().map(Instant::toString).orElse(""))
                .setParameter("from", step.fromUnit().map(UnitCode::value).orElse(""))
                .setParameter("to", joined(step.toUnits().stream().map(UnitCode::value)))
                .setParameter("taken", joined(step.taken().stream().map(NamedDuty::toString)))
                .setParameter("given", joined(step.given().stream().map(NamedDuty::toString)))
                .setParameter("head", step.isHead())
                .setParameter("now", now)
                .executeUpdate();
    }

    static Set<UnitCode> unitsOf(List<CareerStep> steps) {
        return steps.stream()
                .filter(step -> step.kind() != StepKind.OTHER_APPOINTED)
                .flatMap(step -> step.toUnits().stream())
                .collect(Collectors.toCollection(HashSet::new));
    }

    static CareerStep toStep(CareerStepEntity row) {
        return new CareerStep(
                new Place(row.effectiveAt, row.decidedOn, row.sequenceNumber, row.id, row.source, row.eventId),
                StepKind.valueOf(row.kind),
                Optional.ofNullable(row.decisionNumber).map(number -> new Decision(number, Optional.of(row.decidedOn))),
                Optional.ofNullable(row.untilAt),
                unit(row.fromUnit),
                words(row.toUnits).map(UnitCode::new).collect(Collectors.toSet()),
                words(row.dutiesTaken).map(CareerStore::duty).toList(),
                words(row.dutiesGiven).map(CareerStore::duty).toList(),
                row.isHead);
    }

    private static Optional<UnitCode> unit(@Nullable String code) {
        return Optional.ofNullable(code).map(UnitCode::new);
    }

    private static NamedDuty duty(String text) {
        String[] parts = text.split("@", 4);
        return new NamedDuty(
                new DutyAtSystem(parts[0], parts[1]),
                parts.length < 3 || parts[2].isEmpty() ? Optional.empty() : Optional.of(new UnitCode(parts[2])),
                parts.length < 4 ? Optional.empty() : Optional.of(Instant.parse(parts[3])));
    }

    private static Stream<String> words(String text) {
        return Stream.of(text.split(" ")).filter(word -> !word.isEmpty());
    }

    private static String joined(Stream<String> words) {
        return words.sorted().collect(Collectors.joining(" "));
    }
}
