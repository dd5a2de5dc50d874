package io.officergate.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.officergate.world.keycloak.AdminRest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Officers with random histories, and the events that tell of them: all of them, a fifth once more, in any order. */
public final class Histories {
    private static final int A_LIST = 100;
    private static final int OF_THEM_TWICE = 5;

    private final List<ReferenceCareer> careers;
    private final Random random;

    public Histories(List<ReferenceCareer> careers, Random random) {
        this.careers = List.copyOf(careers);
        this.random = random;
    }

    /** The accounts are made, by the import of a list. */
    public void begin(AdminRest admin, String realm) {
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
        return careers.stream().mapToInt(career -> career.facts().size()).sum();
    }

    /** What is sent, in the order of sending. */
    public List<ObjectNode> shuffled() {
        List<ObjectNode> events = new ArrayList<>();
        careers.forEach(career -> career.facts().forEach(fact -> events.add(fact.asEvent(career))));
        int once = events.size();
        for (int i = 0; i < once / OF_THEM_TWICE; i++) {
            events.add(events.get(random.nextInt(once)).deepCopy());
        }
        Collections.shuffle(events, random);
        return events;
    }
}
