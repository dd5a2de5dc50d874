package io.officergate.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.officergate.e2e.harness.LiveWorld;
import io.officergate.e2e.people.Cast;
import io.officergate.e2e.people.Decision;
import io.officergate.e2e.people.Officer;
import io.officergate.e2e.people.PersonnelDesk;
import io.officergate.e2e.people.PersonnelSystem;
import io.officergate.world.Deadline;
import io.officergate.world.World;
import io.officergate.world.kafka.KafkaUser;
import io.officergate.world.people.ParkedEvents;
import io.officergate.world.people.PersonnelOffice;
import io.officergate.world.people.SyncAccount.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

/** JML-1, ACC-3: a personnel system decides about its own units only, and nobody speaks in its name. */
@LiveWorld
class SourcesIT {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String WARD = "H26.102";

    @Test
    void aSourceThatProvesItselfWithItsKeyDecidesAboutItsOwnOfficer(World world, Cast cast) {
        PersonnelSystem ward = cast.personnelSystemOf(WARD);
        Officer hoa = cast.officerLike("hoa");

        settles(ward.office(), "APPLIED", Decision.of("SUSPENSION").about(hoa).asEvent(), ward);
        assertThat(cast.auditor().recordOf(hoa).path("status").asText()).isEqualTo("SUSPENDED");

        String event = Decision.of("DEATH").about(hoa).asEvent().toString();
        assertThatThrownBy(() -> ward.impostor().post(event)).hasMessageContaining("no token");
        assertThatThrownBy(() -> ward.impostorWithASecret().post(event)).hasMessageContaining("no token");
    }

    @Test
    void theOfficerOfAnotherUnitIsNotTouchedAndTheAttemptIsAuditedOnce(World world, Cast cast) {
        PersonnelSystem ward = cast.personnelSystemOf(WARD);
        Officer lan = cast.officerLike("lan");
        ObjectNode event = Decision.of("RESIGNATION").about(lan).asEvent();

        JsonNode receipt = settles(ward.office(), "PARKED", event, ward);
        assertThat(receipt.toString()).contains("outside_units", "data.personalNumber");
        Answer released = new ParkedEvents(world.runFile().sync())
                .release(receipt.path("receipt").asText(), "gửi lại xem sao");
        assertThat(released.isAccepted()).isTrue();
        ward.office().outcome(receipt.path("receipt").asText(), Deadline.in(PATIENCE));

        assertThat(cast.auditor().accountOf(lan).path("enabled").asBoolean()).isTrue();
        assertThat(cast.auditor().unitsOf(lan)).containsExactly("H26.101");
        List<JsonNode> refusals = refusals(cast.auditor().auditOf(lan), "outside_units");
        assertThat(refusals).hasSize(1);
        assertThat(refusals.get(0).path("detail").toString())
                .contains(ward.source(), "http:" + ward.clientId(), "RESIGNATION")
                .doesNotContain(lan.personalNumber());

        PersonnelOffice own = new PersonnelOffice(world.runFile().sync());
        settles(own, "APPLIED", Decision.of("RESIGNATION").about(lan).asEvent());
    }

    @Test
    void aGuestStaysHisHomesAndTheHostMayStopHimOnly(World world, Cast cast) {
        PersonnelSystem home = cast.personnelSystemOf("H26.101");
        PersonnelSystem host = cast.personnelSystemOf(WARD);
        Officer lan = cast.officerLike("lan");
        settles(
                home.office(),
                "APPLIED",
                Decision.of("SECONDMENT")
                        .about(lan)
                        .toUnit(WARD)
                        .lasting(Duration.ofDays(30))
                        .asEvent(),
                home);
        assertThat(cast.auditor().unitsOf(lan)).containsExactly(WARD);

        JsonNode receipt = settles(
                host.office(), "PARKED", Decision.of("RESIGNATION").about(lan).asEvent(), host);
        assertThat(receipt.toString()).contains("outside_units", "data.personalNumber");
        assertThat(new ParkedEvents(world.runFile().sync())
                        .discard(receipt.path("receipt").asText(), "là việc của đơn vị cử đi")
                        .status())
                .isEqualTo(204);
        settles(
                host.office(),
                "APPLIED",
                Decision.of("POSITION_CHANGE")
                        .about(lan)
                        .with("effectiveFrom", Instant.now().toString())
                        .giving("APPROVAL", "procedure-system")
                        .asEvent(),
                host);
        settles(host.office(), "APPLIED", Decision.of("SUSPENSION").about(lan).asEvent(), host);
        assertThat(cast.auditor().recordOf(lan).path("status").asText()).isEqualTo("SUSPENDED");
        settles(home.office(), "APPLIED", Decision.of("RETIREMENT").about(lan).asEvent(), home);
        assertThat(cast.auditor().recordOf(lan).path("status").asText()).isEqualTo("CLOSED");
    }

    @Test
    void nobodyGivesADutyToWhomeverHeSendsAway(World world, Cast cast) {
        PersonnelSystem home = cast.personnelSystemOf("H26.101");
        Officer lan = cast.officerLike("lan");
        ObjectNode event = Decision.of("TRANSFER").about(lan).toUnit(WARD).asEvent();
        event.withObject("data")
                .putArray("dutiesGiven")
                .addObject()
                .put("duty", "APPROVAL")
                .put("system", "procedure-system")
                .put("unit", "H26.101");
        assertThat(settles(home.office(), "PARKED", event, home).toString())
                .contains("outside_units", "data.dutiesGiven[0]");
    }

    @Test
    void nobodySpeaksInTheNameOfAnotherNorOfNobody(World world, Cast cast) {
        PersonnelSystem ward = cast.personnelSystemOf(WARD);
        Officer hoa = cast.officerLike("hoa");

        ObjectNode inAnothersName = Decision.of("RESIGNATION").about(hoa).asEvent();
        assertThat(settles(ward.office(), "PARKED", inAnothersName).toString()).contains("foreign_source");
        ObjectNode inNobodysName = Decision.of("RESIGNATION").about(hoa).asEvent();
        inNobodysName.put("source", "https://nobody.example");
        assertThat(settles(ward.office(), "PARKED", inNobodysName).toString()).contains("unknown_source");

        assertThat(cast.auditor().accountOf(hoa).path("enabled").asBoolean()).isTrue();
        List<JsonNode> audit = cast.auditor().auditOf(hoa);
        assertThat(refusals(audit, "foreign_source")).hasSize(1);
        assertThat(refusals(audit, "unknown_source")).hasSize(1);
    }

    @Test
    void whoTakesTheIdOfAnothersEventLearnsNothingAndHoldsNobodyBack(World world, Cast cast) {
        PersonnelSystem ward = cast.personnelSystemOf(WARD);
        PersonnelOffice own = new PersonnelOffice(world.runFile().sync());
        Officer hoa = cast.officerLike("hoa");
        ObjectNode applied =
                Decision.of("LONG_LEAVE").about(cast.officerLike("lan")).asEvent();
        settles(own, "APPLIED", applied);

        ObjectNode forged = Decision.of("TRANSFER").about(hoa).toUnit("H26.101").asEvent();
        forged.set("id", applied.path("id"));
        assertThat(settles(ward.office(), "PARKED", forged).toString()).contains("foreign_source");
        settles(own, "APPLIED", Decision.of("RESIGNATION").about(hoa).asEvent());
    }

    @Test
    void theBrokerTakesEventsFromAPersonnelSystemOnly(World world, Cast cast) {
        PersonnelDesk desk = cast.personnelOffice();
        ObjectNode event =
                Decision.of("LONG_LEAVE").about(cast.officerLike("lan")).asEvent();
        KafkaUser office = world.kafka().users().personnelOffice();

        assertThatThrownBy(() -> desk.sendsOverKafkaAs(Map.of(), event))
                .as("without a name")
                .hasCauseInstanceOf(TimeoutException.class);
        assertThatThrownBy(() -> desk.sendsOverKafkaAs(new KafkaUser(office.name(), "guessed").settings(), event))
                .as("with a wrong password")
                .hasCauseInstanceOf(SaslAuthenticationException.class);
        assertThatThrownBy(
                        () -> desk.sendsOverKafkaAs(world.kafka().users().sync().settings(), event))
                .as("in the name of whoever only reads")
                .hasCauseInstanceOf(AuthorizationException.class);
        desk.sendsOverKafka(event);
    }

    @Test
    void aSourceThatMayNotUseKafkaIsRefusedThere(World world, Cast cast) {
        PersonnelSystem ward = cast.personnelSystemOf(WARD);
        Officer hoa = cast.officerLike("hoa");
        ObjectNode event = Decision.of("RESIGNATION").about(hoa).asEvent();
        event.put("source", ward.source());

        cast.personnelOffice().sendsOverKafka(event);

        assertThat(Deadline.in(PATIENCE)
                        .comesTrue(() -> refusals(cast.auditor().auditOf(hoa), "foreign_source")
                                        .size()
                                == 1))
                .isTrue();
        assertThat(cast.auditor().accountOf(hoa).path("enabled").asBoolean()).isTrue();
    }

    private static JsonNode settles(PersonnelOffice office, String state, ObjectNode event, PersonnelSystem source) {
        event.put("source", source.source());
        return settles(office, state, event);
    }

    /** Reports the decision and waits until its receipt says what became of it. */
    private static JsonNode settles(PersonnelOffice office, String state, ObjectNode event) {
        Answer accepted = office.post(event.toString());
        assertThat(accepted.status()).as(accepted.body().toString()).isEqualTo(202);
        String id = accepted.body().path("receipts").path(0).path("receipt").asText();
        JsonNode receipt = office.outcome(id, Deadline.in(PATIENCE)).body();
        assertThat(receipt.path("state").asText()).as(receipt.toString()).isEqualTo(state);
        return receipt;
    }

    private static List<JsonNode> refusals(List<JsonNode> audit, String code) {
        return audit.stream()
                .filter(entry -> entry.path("action").asText().equals("PERSONNEL_EVENT_REFUSED"))
                .filter(entry -> entry.path("detail").path("code").asText().equals(code))
                .toList();
    }
}
