package io.officergate.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.officergate.e2e.harness.LiveWorld;
import io.officergate.e2e.people.Auditor;
import io.officergate.e2e.people.Cast;
import io.officergate.e2e.people.Decision;
import io.officergate.e2e.people.Officer;
import io.officergate.world.Deadline;
import io.officergate.world.World;
import io.officergate.world.keycloak.KeycloakNode;
import io.officergate.world.people.Tokens;
import io.officergate.world.quarkus.QuarkusPart;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Both processes run in any number of copies. */
@LiveWorld
class TwoOfEachIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration UNTIL_THE_END = Duration.ofSeconds(40);
    private static final int OFFICERS = 6;
    private static final List<String> IN_ORDER =
            List.of("1/QĐ-UBND", "2/QĐ-UBND", "3/QĐ-UBND", "4/QĐ-UBND", "5/QĐ-UBND", "6/QĐ-UBND");

    private static KeycloakNode secondKeycloak;
    private static QuarkusPart secondSync;

    /** The second copy of provisioning-sync asks the second node, so that both nodes apply events. */
    @BeforeAll
    static void theSecondOnesCome(World world) {
        secondKeycloak = world.anotherKeycloak();
        secondSync = world.syncWith(Map.of("OFFICERGATE_SYNC_KEYCLOAK_URL", secondKeycloak.url()));
    }

    @AfterAll
    static void theSecondOnesGo(World world) {
        world.dismiss(secondSync);
        world.dismiss(secondKeycloak);
    }

    @Test
    void aSecondKeycloakKnowsTheSessionsOfTheFirst(World world, Cast cast) {
        Officer binh = cast.officerLike("binh");
        Tokens tokens = binh.takesTokens("openid");
        assertThat(secondKeycloak.url()).isNotEqualTo(world.keycloak().url());
        binh.refreshesAt(secondKeycloak.url(), tokens);
    }

    @Test
    void everyEventIsAppliedOnceAndInOrderThoughOneKeycloakIsKilled(World world, Cast cast) {
        List<Officer> officers =
                Stream.generate(() -> cast.officerLike("lan")).limit(OFFICERS).toList();
        cast.personnelOffice().postsTogether(shuffledDecisions(officers));
        world.keycloak().kill();
        world.keycloak().start();
        world.keycloak().awaitReady();

        Auditor auditor = cast.auditor();
        for (Officer officer : officers) {
            auditor.seesStatus(officer, "SUSPENDED", PATIENCE);
            assertThat(auditor.decisionsAppliedTo(officer)).isEqualTo(IN_ORDER);
        }
    }

    @Test
    void whatEndsByItselfIsEndedByOneNode(Cast cast) {
        List<Officer> officers =
                Stream.generate(() -> cast.officerLike("lan")).limit(OFFICERS).toList();
        String end = Instant.now().plus(UNTIL_THE_END).toString();
        cast.personnelOffice()
                .postsTogether(officers.stream()
                        .map(officer -> Decision.of("SECONDMENT")
                                .about(officer)
                                .toUnit("H26.102")
                                .giving("CASE_HANDLING", "procedure-system")
                                .with("effectiveTo", end)
                                .asEvent())
                        .toList());

        Auditor auditor = cast.auditor();
        Deadline.in(PATIENCE).await("all are away", () -> officers.stream()
                .allMatch(officer -> auditor.actionsOn(officer.id()).contains("PERSONNEL_EVENT_APPLIED")));
        Deadline.in(PATIENCE).await("all are back", () -> officers.stream()
                .allMatch(officer -> auditor.unitsOf(officer).equals(List.of("H26.101"))));
        assertThat(officers).allSatisfy(officer -> assertThat(
                        auditor.actionsOn(officer.id()).stream().filter("DATED_RIGHTS_ENDED"::equals))
                .hasSize(1));
    }

    /** Each officer changes position several times, one day after the other, and is suspended in the end. */
    private static List<ObjectNode> shuffledDecisions(List<Officer> officers) {
        List<ObjectNode> events = new ArrayList<>();
        for (Officer officer : officers) {
            for (int day = 0; day < IN_ORDER.size(); day++) {
                boolean last = day == IN_ORDER.size() - 1;
                events.add(Decision.of(last ? "SUSPENSION" : "POSITION_CHANGE")
                        .about(officer)
                        .numbered(IN_ORDER.get(day))
                        .effectiveInDays(day - IN_ORDER.size())
                        .asEvent());
            }
        }
        Collections.shuffle(events, new Random(42));
        return events;
    }
}
