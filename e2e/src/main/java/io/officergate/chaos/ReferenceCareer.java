package io.officergate.chaos;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * What a history must end in, written from rules.md section 4 and from nothing of the product. Simple, not fast: it goes
 * through the decisions in their order and keeps what is at home and what is abroad.
 */
public final class ReferenceCareer {
    /** Who decides in all of them. */
    public static final String SOURCE = "https://personnel.mau.example";

    private static final List<String> UNITS = List.of("H26.101", "H26.102", "H26.103");
    private static final List<String> DUTIES =
            List.of("RECEPTION@procedure-system", "CASE_HANDLING@procedure-system", "CIVIL_STATUS@civil-status");
    private static final List<String> TYPES = List.of(
            "TRANSFER",
            "TRANSFER",
            "ROTATION",
            "SECONDMENT",
            "SECONDMENT",
            "POSITION_CHANGE",
            "POSITION_CHANGE",
            "LONG_LEAVE",
            "SUSPENSION",
            "RESIGNATION",
            "REINSTATEMENT",
            "REINSTATEMENT");
    private static final int DAYS = 60;
    private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final String userName;
    private final String number;
    private final Instant now = Instant.now();
    private final List<Fact> facts = new ArrayList<>();

    /** What somebody ends as: status, units and duties, sorted. */
    public record State(String status, List<String> units, List<String> duties) {}

    /** One decision. */
    public record Fact(String type, Instant from, Instant until, int sequence, String unit, String taken, String given)
            implements Comparable<Fact> {
        @Override
        public int compareTo(Fact other) {
            return Comparator.comparing(Fact::from)
                    .thenComparing(Fact::sequence)
                    .compare(this, other);
        }

        /** As the personnel office reports it. */
        public ObjectNode asEvent(ReferenceCareer of) {
            LocalDate day = LocalDate.ofInstant(from, VIET_NAM);
            ObjectNode event = JsonNodeFactory.instance.objectNode();
            event.put("specversion", "1.0")
                    .put("id", of.userName + "-history-" + sequence)
                    .put("source", SOURCE)
                    .put("type", "io.officergate.personnel." + type)
                    .put("sequence", Integer.toString(sequence));
            ObjectNode data = event.putObject("data")
                    .put("decisionNumber", sequence + "/QĐ-UBND")
                    .put("decisionDate", day.toString())
                    .put("issuer", "UBND tỉnh Mẫu")
                    .put("effectiveFrom", from.toString())
                    .put("personalNumber", of.number);
            switch (type) {
                case "TRANSFER", "REINSTATEMENT" -> give(data.put("toUnit", unit));
                case "ROTATION", "SECONDMENT" -> give(data.put("toUnit", unit).put("effectiveTo", until.toString()));
                case "POSITION_CHANGE" -> {
                    give(data);
                    duty(data, "dutiesTaken", taken);
                }
                default -> {
                    // the common fields are enough
                }
            }
            return event;
        }

        private void give(ObjectNode data) {
            duty(data, "dutiesGiven", given);
        }

        private static void duty(ObjectNode data, String field, String duty) {
            String[] parts = duty.split("@", 2);
            data.withArray(field).addObject().put("duty", parts[0]).put("system", parts[1]);
        }
    }

    private ReferenceCareer(String userName, String number) {
        this.userName = userName;
        this.number = number;
    }

    /** So many decisions of the last sixty days, some of them at the same instant. */
    public static ReferenceCareer random(String userName, String number, int length, Random random) {
        ReferenceCareer career = new ReferenceCareer(userName, number);
        for (int i = 1; i <= length; i++) {
            Instant from = career.now.minus(Duration.ofDays(1 + random.nextInt(DAYS)));
            career.facts.add(new Fact(
                    TYPES.get(random.nextInt(TYPES.size())),
                    from,
                    from.plus(Duration.ofDays(1 + random.nextInt(2 * DAYS))),
                    i,
                    UNITS.get(random.nextInt(UNITS.size())),
                    DUTIES.get(random.nextInt(DUTIES.size())),
                    DUTIES.get(random.nextInt(DUTIES.size()))));
        }
        return career;
    }

    public String userName() {
        return userName;
    }

    public String number() {
        return number;
    }

    public List<Fact> facts() {
        return List.copyOf(facts);
    }

    /** The line of a province's list with which it begins: the first unit, and reception there. */
    public ObjectNode asListed() {
        ObjectNode officer = JsonNodeFactory.instance.objectNode();
        officer.put("userName", userName)
                .put("familyName", "Nguyễn")
                .put("givenName", "Mẫu")
                .put("email", userName + "@officers.example")
                .put("personalNumber", number)
                .put("unit", UNITS.get(0));
        officer.putArray("duties").addObject().put("duty", "RECEPTION").put("system", "procedure-system");
        return officer;
    }

    /** What it ends in. */
    public State predicted() {
        String status = "ACTIVE";
        boolean onLeave = false;
        String home = UNITS.get(0);
        Map<String, Instant> homeDuties = new TreeMap<>(Map.of(DUTIES.get(0), Instant.MAX));
        String guest = "";
        Instant guestUntil = Instant.MIN;
        Map<String, Instant> guestDuties = new TreeMap<>();
        for (Fact fact : facts.stream().sorted().toList()) {
            if (!guestUntil.isAfter(fact.from())) {
                guest = "";
            }
            boolean isGone = status.equals("CLOSED");
            switch (fact.type()) {
                case "RESIGNATION" -> status = "CLOSED";
                case "SUSPENSION" -> {
                    status = isGone ? status : "SUSPENDED";
                    onLeave = false;
                }
                case "LONG_LEAVE" -> {
                    onLeave = status.equals("ACTIVE") || (status.equals("SUSPENDED") && onLeave);
                    status = isGone ? status : "SUSPENDED";
                }
                case "SECONDMENT" -> {
                    if (!isGone) {
                        guest = fact.unit();
                        guestUntil = fact.until();
                        guestDuties = new TreeMap<>(Map.of(fact.given(), fact.until()));
                    }
                }
                case "POSITION_CHANGE" -> {
                    if (!isGone) {
                        homeDuties.remove(fact.taken());
                        guestDuties.remove(fact.taken());
                        (guest.isEmpty() ? homeDuties : guestDuties).put(fact.given(), Instant.MAX);
                    }
                }
                default -> {
                    boolean isMove = fact.type().equals("REINSTATEMENT") ? !status.equals("ACTIVE") : !isGone;
                    if (isMove) {
                        status = fact.type().equals("REINSTATEMENT") ? "ACTIVE" : status;
                        guest = "";
                        home = fact.unit();
                        homeDuties = new TreeMap<>(
                                Map.of(fact.given(), fact.type().equals("ROTATION") ? fact.until() : Instant.MAX));
                    }
                }
            }
        }
        if (status.equals("CLOSED")) {
            return new State(status, List.of(), List.of());
        }
        boolean isAbroad = !guest.isEmpty() && guestUntil.isAfter(now);
        List<String> duties = (isAbroad ? guestDuties : homeDuties)
                .entrySet().stream()
                        .filter(held -> held.getValue().isAfter(now))
                        .map(Map.Entry::getKey)
                        .toList();
        return new State(status, List.of(isAbroad ? guest : home), status.equals("ACTIVE") ? duties : List.of());
    }
}
