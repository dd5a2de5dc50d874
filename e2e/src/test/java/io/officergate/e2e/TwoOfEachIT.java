package io.officergate.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.officergate.e2e.harness.LiveWorld;
import io.officergate.e2e.people.Auditor;
import io.officergate.e2e.people.Cast;
import io.officergate.e2e.people.Decision;
import io.officergate.e2e.people.Officer;
import io.officergate.world.World;
import io.officergate.world.keycloak.KeycloakNode;
import io.officergate.world.people.Tokens;
import io.officergate.world.quarkus.QuarkusPart;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Both processes run in any number of copies. */
@LiveWorld
class TwoOfEachIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int OFFICERS = 6;
    private static final List<String> IN_ORDER =
            List.of("1/QĐ-UBND", "2/QĐ-UBND", "3/QĐ-UBND", "4/QĐ-UBND", "5/QĐ-UBND", "6/QĐ-UBND");

    @Test
    void aSecondKeycloakKnowsTheSessionsOfTheFirst(World world, Cast cast) {
        Officer binh = cast.officerLike("binh");
        Tokens tokens = binh.takesTokens("openid");
        KeycloakNode second = world.anotherKeycloak();
        try {
            assertThat(second.url()).isNotEqualTo(world.keycloak().url());
            binh.refreshesAt(second.url(), tokens);
        } finally {
            world.dismiss(second);
        }
    }

    @Test
    void twoCopiesApplyEveryEventOnceAndInOrderThoughKeycloakIsKilled(World world, Cast cast) {
        List<Officer> officers =
                Stream.generate(() -> cast.officerLike("lan")).limit(OFFICERS).toList();
        QuarkusPart second = world.anotherSync();
        try {
            cast.personnelOffice().postsTogether(shuffledDecisions(officers));
            world.keycloak().kill();
            world.keycloak().start();
            world.keycloak().awaitReady();

            Auditor auditor = cast.auditor();
            for (Officer officer : officers) {
                auditor.seesStatus(officer, "SUSPENDED", PATIENCE);
                assertThat(auditor.decisionsAppliedTo(officer)).isEqualTo(IN_ORDER);
            }
        } finally {
            world.dismiss(second);
        }
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
