package io.officergate.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.officergate.world.keycloak.AdminRest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Officers with random histories, and the events that tell of them: all of them, a fifth once more, in any order. */
public final class Histories {
    /** Who decides in all of them. */
    static final String SOURCE = "https://personnel.mau.example";
    /** What the ids of their events have in common. */
    static final String MARK = "-history-";

    private static final String PROVINCE = "H26";
    private static final int NEIGHBOURS = 20;
    private static final int OF_THEM_STAY = 4;
    private static final int PASSING_UNITS = 2;
    private static final int A_LIST = 100;
    private static final int OF_THEM_TWICE = 5;

    private final List<Neighbours> all;
    private final Random random;

    /** An account that nobody has. */
    public record Account(String userName, String number) {}

    private Histories(List<Neighbours> all, Random random) {
        this.all = all;
        this.random = random;
    }

    /**
     * Random ones.
     *
     * @param account of the officer with that number, from 0 on
     * @param longest most decisions about one officer, hand-overs apart
     */
    public static Histories random(int officers, IntFunction<Account> account, int longest, Random random) {
        List<Neighbours> all = new ArrayList<>();
        for (int from = 0; from < officers; from += NEIGHBOURS) {
            List<String> passing = passing(all.size());
            List<String> units =
                    Stream.concat(Neighbours.LASTING.stream(), passing.stream()).toList();
            List<ReferenceCareer> careers = IntStream.range(from, Math.min(officers, from + NEIGHBOURS))
                    .mapToObj(i -> {
                        Account its = account.apply(i);
                        int length = 1 + random.nextInt(longest);
                        boolean stays = i % OF_THEM_STAY == 0;
                        return ReferenceCareer.random(
                                its.userName(),
                                its.number(),
                                length,
                                // Somebody whose unit is gone is out of service.
                                stays ? Neighbours.LASTING : units,
                                stays,
                                random);
                    })
                    .toList();
            all.add(new Neighbours(careers, passing, random));
        }
        return new Histories(all, random);
    }

    /** The accounts are made, by the import of a list, and the units that will pass. */
    public void begin(AdminRest admin, String realm) {
        found(admin, "/" + realm + "/groups");
        List<ReferenceCareer> careers = careers().toList();
        for (int from = 0; from < careers.size(); from += A_LIST) {
            ArrayNode officers = JsonNodeFactory.instance.arrayNode();
            careers.subList(from, Math.min(careers.size(), from + A_LIST))
                    .forEach(career -> officers.add(career.asListed()));
            JsonNode answer = admin.ask(
                    "/" + realm + "/officergate/officers/import",
                    Map.of("list", "histories-" + from, "officers", officers));
            if (answer.findValuesAsText("state").stream()
                            .filter("CREATED"::equals)
                            .count()
                    != officers.size()) {
                throw new IllegalStateException("not everybody could be imported: " + answer);
            }
        }
    }

    /** How many different events there are. */
    public int events() {
        return Math.toIntExact(reported().count());
    }

    /** How many places decisions about officers have in careers; a hand-over has two. */
    int placesOfOfficers() {
        return careers().mapToInt(career -> career.facts().size()).sum();
    }

    int decisionsAboutUnits() {
        return all.stream().mapToInt(some -> some.ofUnits().size()).sum();
    }

    /** What is sent, in the order of sending. */
    public List<ObjectNode> shuffled() {
        List<ObjectNode> events = new ArrayList<>(reported().toList());
        int once = events.size();
        for (int i = 0; i < once / OF_THEM_TWICE; i++) {
            events.add(events.get(random.nextInt(once)).deepCopy());
        }
        Collections.shuffle(events, random);
        return events;
    }

    /** Where somebody must stand in the end, and why. */
    record Expectation(String userName, ReferenceCareer.State state, List<Fact> course) {}

    Stream<Expectation> expected() {
        return all.stream().flatMap(some -> some.careers().stream()
                .map(career -> new Expectation(
                        career.userName(), career.predicted(some.ofUnits()), career.course(some.ofUnits()))));
    }

    private Stream<ReferenceCareer> careers() {
        return all.stream().flatMap(some -> some.careers().stream());
    }

    private Stream<ObjectNode> reported() {
        Stream<ObjectNode> own = careers()
                .flatMap(career ->
                        career.facts().stream().filter(Fact::isReported).map(fact -> fact.asEventOf(career)));
        return Stream.concat(
                own, all.stream().flatMap(some -> some.ofUnits().stream()).map(Fact::asEventOfUnit));
    }

    private static List<String> passing(int neighbours) {
        return IntStream.range(0, PASSING_UNITS)
                .mapToObj(i -> String.format(
                        Locale.ROOT, "%s.900.%d.%d", PROVINCE, neighbours / 100, neighbours % 100 * 10 + i))
                .toList();
    }

    private void found(AdminRest admin, String groups) {
        String top = admin.get(groups + "?exact=true&search=units")
                .path(0)
                .path("id")
                .asText();
        String province = admin.get(groups + "/" + top + "/children?exact=true&search=" + PROVINCE)
                .path(0)
                .path("id")
                .asText();
        all.stream()
                .flatMap(some -> some.passing().stream())
                .forEach(unit -> admin.post(groups + "/" + province + "/children", Map.of("name", unit)));
    }
}
