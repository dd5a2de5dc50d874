package io.officergate.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.officergate.chaos.Histories;
import io.officergate.chaos.ReferenceCareer;
import io.officergate.chaos.ReferenceCareer.Fact;
import io.officergate.e2e.harness.LiveWorld;
import io.officergate.e2e.people.Newcomers;
import io.officergate.e2e.people.Together;
import io.officergate.world.Deadline;
import io.officergate.world.World;
import io.officergate.world.people.PersonnelOffice;
import io.officergate.world.people.SyncAccount.Answer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/**
 * JML-1, ACC-3: random histories, shuffled, repeated and sent by several at once, end in the state that a model predicts which
 * knows nothing of the product. The seed is told, so that a history that fails can be had again.
 */
@LiveWorld
class HistoriesIT {
    private static final String REALM = "/officers";
    private static final int OFFICERS = 40;
    private static final int LONGEST = 14;
    private static final int A_BATCH = 100;
    private static final int SENDERS = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Test
    void endAsTheModelPredictsInWhateverOrderTheyCome(World world) throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<ReferenceCareer> careers = new ArrayList<>();
        for (int i = 0; i < OFFICERS; i++) {
            careers.add(
                    ReferenceCareer.random(Newcomers.name(), Newcomers.number(), 1 + random.nextInt(LONGEST), random));
        }
        Histories histories = new Histories(careers, random);
        histories.begin(world.admin(), "officers");
        send(world, histories.shuffled());
        Deadline.in(PATIENCE)
                .await("every event has ended", () -> events(world, "RECEIVED") == 0 || events(world, "PARKED") > 0);
        assertThat(events(world, "PARKED"))
                .as("seed %d: every event can be taken in", seed)
                .isZero();

        for (ReferenceCareer career : careers) {
            assertThat(stateOf(world, career))
                    .as(
                            "seed %d, %s: %s",
                            seed,
                            career.userName(),
                            career.facts().stream().sorted().map(Fact::toString).toList())
                    .isEqualTo(career.predicted());
        }
    }

    private static void send(World world, List<ObjectNode> events) throws Exception {
        PersonnelOffice office = new PersonnelOffice(world.runFile().sync());
        List<Callable<Answer>> batches = new ArrayList<>();
        for (int from = 0; from < events.size(); from += A_BATCH) {
            ArrayNode batch = JsonNodeFactory.instance.arrayNode();
            events.subList(from, Math.min(events.size(), from + A_BATCH)).forEach(batch::add);
            batches.add(() -> office.post(batch.toString()));
        }
        for (int from = 0; from < batches.size(); from += SENDERS) {
            List<Answer> answers = Together.doAll(batches.subList(from, Math.min(batches.size(), from + SENDERS)));
            assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(202));
        }
    }

    /** How many events of these histories are in that state. */
    private static long events(World world, String state) {
        try (Connection database = world.postgres().connect();
                PreparedStatement sql = database.prepareStatement("select count(*) from sync.sync_inbox"
                        + " where state = ? and event_source = ? and event_id like '%-history-%'")) {
            sql.setString(1, state);
            sql.setString(2, ReferenceCareer.SOURCE);
            try (ResultSet count = sql.executeQuery()) {
                count.next();
                return count.getLong(1);
            }
        } catch (SQLException away) {
            throw new IllegalStateException(away);
        }
    }

    private static ReferenceCareer.State stateOf(World world, ReferenceCareer career) {
        String id = world.admin()
                .get(REALM + "/users?exact=true&username=" + career.userName())
                .path(0)
                .path("id")
                .asText();
        JsonNode record = world.admin().get(REALM + "/officergate/officers/" + id);
        JsonNode duties = world.admin().get(REALM + "/officergate/officers/" + id + "/duties");
        List<String> roles = new ArrayList<>();
        world.admin()
                .get(REALM + "/users/" + id + "/role-mappings")
                .path("clientMappings")
                .properties()
                .forEach(client -> client.getValue()
                        .path("mappings")
                        .forEach(role -> roles.add(role.path("name").asText() + "@" + client.getKey())));
        List<String> units = new ArrayList<>();
        duties.path("units").forEach(unit -> units.add(unit.asText()));
        Collections.sort(roles);
        return new ReferenceCareer.State(record.path("status").asText(), units, roles);
    }
}
