package io.officergate.chaos;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** The history of one officer, and what it must end in. */
public final class ReferenceCareer {
    static final List<String> DUTIES =
            List.of("RECEPTION@procedure-system", "CASE_HANDLING@procedure-system", "CIVIL_STATUS@civil-status");

    private static final List<String> OF_WHO_STAYS =
            List.of("TRANSFER", "ROTATION", "SECONDMENT", "POSITION_CHANGE", "POSITION_CHANGE", "REINSTATEMENT");
    private static final List<String> OF_ANYBODY = List.of(
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
    static final List<String> LEAVING = List.of("RESIGNATION", "RETIREMENT", "TERMINATION", "DEATH", "CONTRACT_END");
    private static final Set<String> UNTIL_A_DATE = Set.of("ROTATION", "SECONDMENT");
    static final int DAYS = 60;

    private final String userName;
    private final String number;
    private final String beginning;
    private final boolean stays;
    private final Instant now = Instant.now();
    private final List<Fact> facts = new ArrayList<>();
    private int lastSequence;

    /** What somebody ends as: status, units and duties, sorted. */
    public record State(String status, List<String> units, List<String> duties) {}

    private ReferenceCareer(String userName, String number, String beginning, boolean stays) {
        this.userName = userName;
        this.number = number;
        this.beginning = beginning;
        this.stays = stays;
    }

    /**
     * So many decisions of the last sixty days, some of them at the same instant.
     *
     * @param units in which it may play
     * @param stays whether it is never out of service: somebody to hand duties over to
     */
    static ReferenceCareer random(
            String userName, String number, int length, List<String> units, boolean stays, Random random) {
        ReferenceCareer career = new ReferenceCareer(userName, number, any(units, random), stays);
        List<String> types = stays ? OF_WHO_STAYS : OF_ANYBODY;
        for (int i = 0; i < length; i++) {
            Instant from = career.daysAgo(1 + random.nextInt(DAYS));
            String type = any(types, random);
            career.facts.add(new Fact(
                    type.equals(LEAVING.get(0)) ? any(LEAVING, random) : type,
                    from,
                    from.plus(Duration.ofDays(1 + random.nextInt(2 * DAYS))),
                    career.nextSequence(),
                    any(units, random),
                    any(DUTIES, random),
                    any(DUTIES, random),
                    ""));
        }
        return career;
    }

    static <T> T any(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    public String userName() {
        return userName;
    }

    String number() {
        return number;
    }

    boolean stays() {
        return stays;
    }

    Instant daysAgo(int days) {
        return now.minus(Duration.ofDays(days));
    }

    int nextSequence() {
        return ++lastSequence;
    }

    void add(Fact fact) {
        facts.add(fact);
    }

    /** All that is about this officer alone, or about him and another; in no order. */
    List<Fact> facts() {
        return List.copyOf(facts);
    }

    /** The line of a province's list with which it begins: the first unit, and reception there. */
    ObjectNode asListed() {
        ObjectNode officer = JsonNodeFactory.instance.objectNode();
        officer.put("userName", userName)
                .put("familyName", "Nguyễn")
                .put("givenName", "Mẫu")
                .put("email", userName + "@officers.example")
                .put("personalNumber", number)
                .put("unit", beginning);
        officer.putArray("duties").addObject().put("duty", "RECEPTION").put("system", "procedure-system");
        return officer;
    }

    /** Every decision of which the officer feels something, in their order. */
    List<Fact> course(List<Fact> ofUnits) {
        return Stream.concat(facts.stream(), ofUnits.stream()).sorted().toList();
    }

    /** What it ends in. */
    State predicted(List<Fact> ofUnits) {
        return reckoned(ofUnits, now).state(now);
    }

    /**
     * The duties to be handed over at an instant at which nothing else is decided. None that the officer was given until a
     * date: a successor has it no longer, and which date that is goes by the order of arrival.
     */
    List<String> held(List<Fact> ofUnits, Instant at) {
        List<String> dated = facts.stream()
                .filter(fact ->
                        UNTIL_A_DATE.contains(fact.type()) && fact.from().isBefore(at))
                .map(Fact::given)
                .toList();
        return reckoned(ofUnits, at).held(at).stream()
                .filter(duty -> !dated.contains(duty))
                .toList();
    }

    private Reckoning reckoned(List<Fact> ofUnits, Instant at) {
        Reckoning reckoning = new Reckoning(beginning, DUTIES.get(0));
        course(ofUnits).stream().filter(fact -> fact.from().isBefore(at)).forEach(reckoning::take);
        return reckoning;
    }
}
