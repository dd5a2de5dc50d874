package io.officergate.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.officergate.e2e.harness.LiveWorld;
import io.officergate.e2e.people.Cast;
import io.officergate.e2e.people.Decision;
import io.officergate.e2e.people.Listener;
import io.officergate.e2e.people.Officer;
import io.officergate.world.Deadline;
import io.officergate.world.World;
import io.officergate.world.people.ParkedEvents;
import io.officergate.world.people.PersonnelOffice;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** AUD-1, JML-2: how an event ends is told to whoever listens; what a person decided about it stands in the audit trail. */
@LiveWorld
class OutcomesIT {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String REASON = "gửi nhầm, đã đối chiếu";

    @Test
    void aDiscardedEventIsToldInOrderAndNotedWithItsReason(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        PersonnelOffice office = new PersonnelOffice(world.runFile().sync());
        String transfer = sends(office, Decision.of("TRANSFER").about(lan).toUnit("H99.998"));
        assertThat(comesTo(office, transfer)).isEqualTo("PARKED");
        assertThat(new ParkedEvents(world.runFile().sync())
                        .discard(transfer, REASON)
                        .status())
                .isEqualTo(204);

        Listener listener = new Listener(world);
        Deadline.in(PATIENCE).await("both outcomes are told", () -> listener.hearsStates(transfer)
                .equals(List.of("PARKED", "DISCARDED")));
        assertThat(listener.hears(transfer)).allSatisfy(outcome -> {
            assertThat(outcome.path("subject").asText()).isEqualTo(transfer);
            assertThat(outcome.path("data").path("code").asText()).isEqualTo("unknown_unit");
            assertThat(outcome.toString()).doesNotContain(lan.personalNumber());
        });

        Deadline.in(PATIENCE)
                .await(
                        "the trail holds the decision",
                        () -> noted(cast, transfer).size() > 1);
        List<JsonNode> noted = noted(cast, transfer);
        assertThat(noted)
                .extracting(entry -> entry.path("action").asText())
                .containsExactly("PERSONNEL_EVENT_PARKED", "PERSONNEL_EVENT_DISCARDED");
        JsonNode detail = noted.get(1).path("detail");
        assertThat(detail.path("reason").asText()).isEqualTo(REASON);
        assertThat(detail.path("by").asText()).contains("/");
        assertThat(noted.toString()).doesNotContain(lan.personalNumber());
    }

    @Test
    void withoutABrokerEventsGoOnAndTheirOutcomesAreToldAfterwards(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        PersonnelOffice office = new PersonnelOffice(world.runFile().sync());
        world.kafka().kill();
        String resignation;
        try {
            resignation = sends(office, Decision.of("RESIGNATION").about(lan));
            assertThat(comesTo(office, resignation)).isEqualTo("APPLIED");
        } finally {
            world.kafka().start();
            world.kafka().awaitReady();
        }

        Listener listener = new Listener(world);
        Deadline.in(PATIENCE).await("the outcome is told", () -> listener.hearsStates(resignation)
                .equals(List.of("APPLIED")));
    }

    private static List<JsonNode> noted(Cast cast, String receipt) {
        return cast.auditor().auditOfRealm().stream()
                .filter(entry -> entry.path("detail").path("receipt").asText().equals(receipt))
                .toList();
    }

    private static String sends(PersonnelOffice office, Decision decision) {
        return office.post(decision.asEvent().toString())
                .body()
                .path("receipts")
                .path(0)
                .path("receipt")
                .asText();
    }

    private static String comesTo(PersonnelOffice office, String receipt) {
        return office.outcome(receipt, Deadline.in(PATIENCE))
                .body()
                .path("state")
                .asText();
    }
}
