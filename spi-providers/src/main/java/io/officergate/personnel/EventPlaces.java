package io.officergate.personnel;

import java.util.List;
import java.util.Optional;

/**
 * Where an event plays.
 *
 * @param officer the units the officer is in now; empty when nobody has the number
 * @param successor those of the successor; empty when there is none
 * @param fromUnit the unit left, which only events about a unit decide about
 * @param toUnit the unit entered
 * @param guest of an officer who is seconded to another unit now
 * @param lastUnits of an officer who is in none now: those of before
 * @param duties every duty that somebody is to get
 * @param taken every duty or headship that ends
 */
public record EventPlaces(
        Optional<List<UnitPath>> officer,
        Optional<List<UnitPath>> successor,
        Optional<UnitPath> fromUnit,
        Optional<UnitPath> toUnit,
        Optional<Guest> guest,
        List<UnitPath> lastUnits,
        List<DutyPlace> duties,
        List<DutyPlace> taken) {
    public EventPlaces {
        lastUnits = List.copyOf(lastUnits);
        duties = List.copyOf(duties);
        taken = List.copyOf(taken);
    }

    /**
     * An officer away from home.
     *
     * @param home the units that he comes from, and goes back to
     * @param alreadyThen whether he was there already where the event stands in his career
     */
    public record Guest(List<UnitPath> home, boolean alreadyThen) {
        public Guest {
            home = List.copyOf(home);
        }

        boolean isOf(PersonnelSource source) {
            return home.stream().anyMatch(source::covers);
        }
    }

    /**
     * A duty that somebody is to get, or loses.
     *
     * @param field its path in the event
     * @param unit where, when the duty itself says so
     */
    public record DutyPlace(String field, Optional<UnitPath> unit) {}
}
