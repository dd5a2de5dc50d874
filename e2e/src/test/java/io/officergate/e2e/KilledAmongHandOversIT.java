package io.officergate.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.officergate.e2e.harness.LiveWorld;
import io.officergate.e2e.people.Auditor;
import io.officergate.e2e.people.Cast;
import io.officergate.e2e.people.Decision;
import io.officergate.e2e.people.HandOvers;
import io.officergate.e2e.people.Newcomers;
import io.officergate.e2e.people.Officer;
import io.officergate.e2e.people.Rows;
import io.officergate.e2e.people.Together;
import io.officergate.world.Deadline;
import io.officergate.world.World;
import io.officergate.world.process.Part;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * JML-1, JML-3: while duties are handed to and fro and a whole unit is merged, Keycloak and provisioning-sync are killed. At
 * every instant each duty has one holder and the unit is whole in one place; in the end everything was done exactly once.
 */
@LiveWorld
class KilledAmongHandOversIT {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration UNTIL_SEEN = Duration.ofSeconds(10);
    private static final int PAIRS = 3;
    private static final int MEMBERS = 50;
    /** However long the servers were away. */
    private static final int LEAST_HAND_OVERS = 4;

    private final Random random = new Random();

    @Test
    void nothingIsHalfDoneAtAnyInstantAndEverythingOnceInTheEnd(World world, Cast cast) throws Exception {
        List<HandOvers> pairs = Stream.generate(
                        () -> new HandOvers(world, cast.officerLike("lan"), cast.officerLike("huong")))
                .limit(PAIRS)
                .toList();
        Rows rows = new Rows(world);
        String old = cast.units().founded();
        String next = cast.units().founded();
        members(world, old);
        ObjectNode merge = Decision.of("UNIT_MERGE").fromUnit(old).toUnit(next).asEvent();
        AtomicBoolean goesOn = new AtomicBoolean(true);

        List<Callable<Boolean>> tasks = new ArrayList<>();
        pairs.forEach(pair -> tasks.add(() ->
                done(() -> pair.goOnWhile(() -> goesOn.get() || pair.decided().size() < LEAST_HAND_OVERS))));
        tasks.add(() -> done(() -> watch(pairs, rows, old, next, goesOn)));
        tasks.add(() -> done(() -> {
            try {
                kill(world.keycloak());
                kill(world.sync());
                cast.personnelOffice().posts(merge);
                Deadline.in(UNTIL_SEEN).comesTrue(() -> isMerging(rows));
                kill(world.keycloak());
                Deadline.in(PATIENCE).await("the merge", () -> rows.membersOf(next) == MEMBERS);
            } finally {
                goesOn.set(false);
            }
        }));
        Together.doAll(tasks);

        Auditor auditor = cast.auditor();
        for (HandOvers pair : pairs) {
            assertThat(pair.holders()).isEqualTo(1);
            assertThat(pair.decided()).hasSizeGreaterThanOrEqualTo(LEAST_HAND_OVERS);
            List<Officer> both = pair.holderAndOther();
            assertThat(auditor.rolesOf(both.get(0))).contains("procedure-system/RECEPTION");
            assertThat(auditor.rolesOf(both.get(1))).doesNotContain("procedure-system/RECEPTION");
            both.forEach(
                    officer -> assertThat(auditor.decisionsAppliedTo(officer)).isEqualTo(pair.decided()));
        }
        String entries = " from og_audit_entry where action = 'PERSONNEL_EVENT_APPLIED' and detail like ?";
        String ofMerge = "%" + merge.path("id").asText() + "%";
        assertThat(rows.number("select count(*)" + entries, ofMerge)).isEqualTo(MEMBERS);
        assertThat(rows.number("select count(distinct officer_id)" + entries, ofMerge))
                .isEqualTo(MEMBERS);
    }

    /** Looks without a pause, each look at one instant of the database. */
    private static void watch(List<HandOvers> pairs, Rows rows, String old, String next, AtomicBoolean goesOn) {
        try {
            while (goesOn.get()) {
                pairs.forEach(pair -> assertThat(pair.holders()).as("holders").isEqualTo(1));
                assertThat(rows.number(
                                "select count(distinct g.name) from user_group_membership m"
                                        + " join keycloak_group g on g.id = m.group_id where g.name in (?, ?)",
                                old,
                                next))
                        .as("units that the members of one are in")
                        .isEqualTo(1);
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        } finally {
            goesOn.set(false);
        }
    }

    /** Kills at a moment that nobody knows, and starts again. */
    private void kill(Part part) {
        LockSupport.parkNanos(Duration.ofMillis(random.nextInt(1500)).toNanos());
        part.kill();
        part.start();
        part.awaitReady();
    }

    /** Whether some decision holds its unit. */
    private static boolean isMerging(Rows rows) {
        return rows.number("select count(*) from pg_locks where locktype = 'advisory' and mode = 'ExclusiveLock'") > 0;
    }

    private static boolean done(Runnable task) {
        task.run();
        return true;
    }

    private static void members(World world, String unit) {
        ArrayNode officers = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < MEMBERS; i++) {
            String name = Newcomers.name();
            officers.addObject()
                    .put("userName", name)
                    .put("familyName", "Nguyễn")
                    .put("givenName", "Mẫu")
                    .put("email", name + "@officers.example")
                    .put("personalNumber", Newcomers.number())
                    .put("unit", unit)
                    .putArray("duties")
                    .addObject()
                    .put("duty", "RECEPTION")
                    .put("system", "procedure-system");
        }
        assertThat(world.admin()
                        .ask("/officers/officergate/officers/import", Map.of("list", "merge", "officers", officers))
                        .findValuesAsText("state"))
                .hasSize(MEMBERS)
                .containsOnly("CREATED");
    }
}
