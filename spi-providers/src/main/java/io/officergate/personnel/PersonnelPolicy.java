package io.officergate.personnel;

import io.officergate.career.CareerStep;
import io.officergate.career.StepKind;
import io.officergate.personnel.PersonnelPlan.Appoint;
import io.officergate.personnel.PersonnelPlan.HandOver;
import io.officergate.personnel.PersonnelPlan.Incomplete;
import io.officergate.personnel.PersonnelPlan.NotHere;
import io.officergate.personnel.PersonnelPlan.OfOfficer;
import io.officergate.personnel.PersonnelPlan.OfUnit;
import io.officergate.personnel.PersonnelPlan.Recruit;
import java.util.Optional;
import java.util.Set;

/**
 * Turns a personnel event into a step of careers (rules.md section 4; JML-1, JML-3, ACC-3); what the step does to a career is
 * the career's own business.
 */
public record PersonnelPolicy() {
    private static final String POSTAL_STAFF = "POSTAL_STAFF";

    /** In whose career the event stands, or what it lacks. */
    public PersonnelPlan decide(PersonnelEvent event) {
        Optional<String> missing = missing(event);
        if (missing.isPresent()) {
            return new Incomplete(missing.get());
        }
        if (event.type() == PersonnelEventType.CANCELLATION) {
            return new NotHere();
        }
        CareerStep step = step(event);
        return switch (event.type()) {
            case RECRUITMENT -> new Recruit(event.account().orElseThrow(), step);
            case APPOINTMENT -> new Appoint(step);
            case HANDOVER -> new HandOver(step);
            case UNIT_MERGE, UNIT_DISSOLUTION -> new OfUnit(step);
            default -> new OfOfficer(step);
        };
    }

    private static Optional<String> missing(PersonnelEvent event) {
        boolean isForPostalStaff = event.dutiesGiven().stream()
                .anyMatch(given -> given.duty().duty().equals(POSTAL_STAFF));
        if (isForPostalStaff && event.effectiveTo().isEmpty()) {
            // Rules.md section 3: the end date of postal staff is mandatory.
            return Optional.of("data.effectiveTo");
        }
        return switch (event.type()) {
            case RECRUITMENT -> ifMissing("data.account", event.account()).or(() -> toUnit(event));
            case TRANSFER, APPOINTMENT -> toUnit(event);
            case ROTATION, SECONDMENT -> toUnit(event).or(() -> ifMissing("data.effectiveTo", event.effectiveTo()));
            case HANDOVER -> ifMissing("data.successor", event.successor());
            case UNIT_MERGE -> fromUnit(event).or(() -> toUnit(event));
            case UNIT_DISSOLUTION -> fromUnit(event);
            default -> Optional.empty();
        };
    }

    private static Optional<String> toUnit(PersonnelEvent event) {
        return ifMissing("data.toUnit", event.toUnit());
    }

    private static Optional<String> fromUnit(PersonnelEvent event) {
        return ifMissing("data.fromUnit", event.fromUnit());
    }

    private static Optional<String> ifMissing(String field, Optional<?> value) {
        return value.isPresent() ? Optional.empty() : Optional.of(field);
    }

    private static CareerStep step(PersonnelEvent event) {
        return new CareerStep(
                event.place(),
                StepKind.valueOf(event.type().name()),
                Optional.of(event.decision()),
                event.effectiveTo(),
                event.fromUnit(),
                event.toUnit().map(Set::of).orElse(Set.of()),
                event.dutiesTaken(),
                event.dutiesGiven(),
                false);
    }
}
