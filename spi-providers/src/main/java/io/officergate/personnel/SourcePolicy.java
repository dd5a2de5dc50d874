package io.officergate.personnel;

import static java.util.function.Predicate.not;

import io.officergate.personnel.EventPlaces.DutyPlace;
import io.officergate.personnel.EventPlaces.Guest;
import io.officergate.personnel.Sender.Administrator;
import io.officergate.personnel.Sender.OverHttp;
import io.officergate.personnel.SourceVerdict.Allowed;
import io.officergate.personnel.SourceVerdict.ForeignSender;
import io.officergate.personnel.SourceVerdict.OutsideItsUnits;
import io.officergate.personnel.SourceVerdict.UnknownSource;
import io.officergate.personnel.SourceVerdict.UnknownUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which source may decide about whom (JML-1, ACC-3): its own sender, its own units, and nobody when in doubt. */
public record SourcePolicy() {
    private static final SourceVerdict ALLOWED = new Allowed();

    /**
     * Whether the sender speaks for the source.
     *
     * @param registered the client registered for it
     */
    public SourceVerdict decide(Optional<PersonnelSource> registered, Sender sender) {
        if (sender instanceof Administrator) {
            return ALLOWED;
        }
        if (registered.isEmpty()) {
            return new UnknownSource();
        }
        PersonnelSource source = registered.get();
        boolean own = sender instanceof OverHttp http ? source.clientId().equals(http.clientId()) : source.overKafka();
        return own ? ALLOWED : new ForeignSender();
    }

    /** Whether all of the event plays in the units of the source; the officer is looked at first. */
    public SourceVerdict decide(PersonnelSource source, PersonnelEventType type, EventPlaces places) {
        List<SourceVerdict> verdicts = new ArrayList<>();
        switch (type) {
            case UNIT_MERGE, UNIT_DISSOLUTION -> verdicts.add(inside(source, places.fromUnit(), "data.fromUnit"));
            case RECRUITMENT -> verdicts.add(inside(source, places.toUnit(), "data.toUnit"));
            default -> verdicts.add(officer(source, type, places));
        }
        if (places.toUnit().isPresent() && !leavesTheUnit(type)) {
            verdicts.add(inside(source, places.toUnit(), "data.toUnit"));
        }
        for (DutyPlace duty : places.duties()) {
            verdicts.add(duty(source, type, places, duty));
        }
        if (places.guest().filter(guest -> !guest.isOf(source)).isPresent()) {
            // What names no unit would end at home too.
            places.taken().forEach(taken -> verdicts.add(inside(source, taken.unit(), taken.field())));
        }
        places.successor().ifPresent(units -> verdicts.add(anyInside(source, units, "data.successor")));
        return verdicts.stream()
                .filter(verdict -> !verdict.equals(ALLOWED))
                .findFirst()
                .orElse(ALLOWED);
    }

    /** Its own unit and the unit entered; where neither is named, the one that the officer is in. */
    private static SourceVerdict duty(
            PersonnelSource source, PersonnelEventType type, EventPlaces places, DutyPlace duty) {
        List<UnitPath> named =
                Stream.concat(duty.unit().stream(), places.toUnit().stream()).toList();
        if (named.isEmpty() && type == PersonnelEventType.POSITION_CHANGE) {
            return places.officer().filter(not(List::isEmpty)).isPresent()
                    ? anyInside(source, places.officer().get(), duty.field())
                    : ALLOWED;
        }
        return named.stream()
                .map(unit -> inside(source, Optional.of(unit), duty.field()))
                .filter(verdict -> !verdict.equals(ALLOWED))
                .findFirst()
                .orElse(ALLOWED);
    }

    /**
     * About a number that nobody has there is nothing to decide, which is answered elsewhere. Whoever is in no unit, having
     * left, is still the last unit's for decisions that come late; any other source can only take him into one of its own. A guest
     * stays his home's; the host decides about what he does there, from when he is there, and may stop him.
     */
    private static SourceVerdict officer(PersonnelSource source, PersonnelEventType type, EventPlaces places) {
        if (places.officer().isEmpty()
                || places.guest().filter(guest -> guest.isOf(source)).isPresent()) {
            return ALLOWED;
        }
        List<UnitPath> units = places.officer().get();
        if (places.guest()
                .filter(guest -> !mayBeDecidedByTheHost(type, guest, units, places.toUnit()))
                .isPresent()) {
            return new OutsideItsUnits("data.personalNumber");
        }
        if (!units.isEmpty()) {
            return anyInside(source, units, "data.personalNumber");
        }
        return places.lastUnits().stream().anyMatch(source::covers)
                ? ALLOWED
                : inside(source, places.toUnit(), "data.toUnit");
    }

    private static boolean mayBeDecidedByTheHost(
            PersonnelEventType type, Guest guest, List<UnitPath> guestIn, Optional<UnitPath> toUnit) {
        return switch (type) {
            case SUSPENSION -> true;
            case LONG_LEAVE, POSITION_CHANGE, HANDOVER, DISMISSAL_FROM_POST -> guest.alreadyThen();
            case APPOINTMENT ->
                guest.alreadyThen() && toUnit.filter(guestIn::contains).isPresent();
            default -> false;
        };
    }

    /** An officer may be sent anywhere by the source of the unit he is in; duties there are given by that of the other. */
    private static boolean leavesTheUnit(PersonnelEventType type) {
        return switch (type) {
            case TRANSFER, ROTATION, SECONDMENT -> true;
            default -> false;
        };
    }

    private static SourceVerdict inside(PersonnelSource source, Optional<UnitPath> unit, String field) {
        if (unit.filter(UnitPath::isUnknown).isPresent()) {
            return new UnknownUnit(field);
        }
        return unit.filter(source::covers).isPresent() ? ALLOWED : new OutsideItsUnits(field);
    }

    private static SourceVerdict anyInside(PersonnelSource source, List<UnitPath> units, String field) {
        return units.stream().anyMatch(source::covers) ? ALLOWED : new OutsideItsUnits(field);
    }
}
