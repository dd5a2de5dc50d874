package io.officergate.chaos;

import io.officergate.chaos.ReferenceCareer.State;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What decisions do to an officer, written from rules.md section 4 and from nothing of the product. Simple, not fast: it takes
 * them in their order and keeps what is at home and what is abroad.
 */
final class Reckoning {
    private String status = "ACTIVE";
    /** Empty once the unit is dissolved. */
    private String home;

    private Map<String, Instant> homeDuties;
    /** Empty while nobody is seconded. */
    private String guest = "";

    private Instant guestUntil = Instant.MIN;
    private Map<String, Instant> guestDuties = new TreeMap<>();

    Reckoning(String unit, String duty) {
        home = unit;
        homeDuties = new TreeMap<>(Map.of(duty, Instant.MAX));
    }

    void take(Fact fact) {
        if (!guestUntil.isAfter(fact.from())) {
            guest = "";
        }
        switch (fact.type()) {
            case "UNIT_MERGE" -> merge(fact);
            case "UNIT_DISSOLUTION" -> dissolve(fact);
            case "REINSTATEMENT" -> {
                if (!status.equals("ACTIVE") || home.isEmpty()) {
                    status = "ACTIVE";
                    move(fact, Instant.MAX);
                }
            }
            default -> {
                if (!status.equals("CLOSED")) {
                    takeInService(fact);
                }
            }
        }
    }

    private void takeInService(Fact fact) {
        switch (fact.type()) {
            case "RESIGNATION", "RETIREMENT", "TERMINATION", "DEATH", "CONTRACT_END" -> status = "CLOSED";
            case "SUSPENSION", "LONG_LEAVE" -> status = "SUSPENDED";
            case "SECONDMENT" -> {
                guest = fact.unit();
                guestUntil = fact.until();
                guestDuties = new TreeMap<>(Map.of(fact.given(), fact.until()));
            }
            case "POSITION_CHANGE" -> {
                end(fact.taken());
                begin(fact.given());
            }
            case "HANDOVER" -> end(fact.taken());
            case Fact.TAKE_OVER -> begin(fact.taken());
            case "TRANSFER" -> move(fact, Instant.MAX);
            case "ROTATION" -> move(fact, fact.until());
            default -> throw new IllegalArgumentException(fact.type());
        }
    }

    private void move(Fact fact, Instant until) {
        guest = "";
        home = fact.unit();
        homeDuties = new TreeMap<>(Map.of(fact.given(), until));
    }

    private void end(String duty) {
        homeDuties.remove(duty);
        guestDuties.remove(duty);
    }

    private void begin(String duty) {
        (guest.isEmpty() ? homeDuties : guestDuties).put(duty, Instant.MAX);
    }

    /** The unit goes on within another, and its officers with what they do. */
    private void merge(Fact fact) {
        home = home.equals(fact.other()) ? fact.unit() : home;
        guest = guest.equals(fact.other()) ? fact.unit() : guest;
    }

    /** Its officers find themselves in another, or in none. */
    private void dissolve(Fact fact) {
        guest = guest.equals(fact.other()) ? "" : guest;
        if (home.equals(fact.other())) {
            home = fact.unit();
            homeDuties.clear();
        }
    }

    /** The duties that the officer could hand over at that instant, also those that rest. */
    List<String> held(Instant at) {
        TreeSet<String> held = new TreeSet<>();
        if (!status.equals("CLOSED")) {
            held.addAll(current(homeDuties, at));
            if (isAbroad(at)) {
                held.addAll(current(guestDuties, at));
            }
        }
        return List.copyOf(held);
    }

    /** Where it has led by then. */
    State state(Instant now) {
        if (status.equals("CLOSED")) {
            return new State(status, List.of(), List.of());
        }
        boolean isAbroad = isAbroad(now);
        String unit = isAbroad ? guest : home;
        String shown = unit.isEmpty() ? "SUSPENDED" : status;
        List<String> duties = current(isAbroad ? guestDuties : homeDuties, now);
        return new State(
                shown, unit.isEmpty() ? List.of() : List.of(unit), shown.equals("ACTIVE") ? duties : List.of());
    }

    private boolean isAbroad(Instant at) {
        return !guest.isEmpty() && guestUntil.isAfter(at);
    }

    private static List<String> current(Map<String, Instant> duties, Instant at) {
        return duties.entrySet().stream()
                .filter(held -> held.getValue().isAfter(at))
                .map(Map.Entry::getKey)
                .toList();
    }
}
