package io.officergate.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.officergate.e2e.harness.LiveWorld;
import io.officergate.e2e.people.Cast;
import io.officergate.e2e.people.Decision;
import io.officergate.e2e.people.Newcomers;
import io.officergate.e2e.people.Officer;
import io.officergate.e2e.people.Rows;
import io.officergate.officerlist.OfficerListImport;
import io.officergate.world.Deadline;
import io.officergate.world.World;
import io.officergate.world.people.ParkedEvents;
import io.officergate.world.people.PersonnelOffice;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** JML-1: what Keycloak refuses waits for a person, holds nobody else up, and goes on as that person decides. */
@LiveWorld
class ParkedEventsIT {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String HEADINGS =
            "Tên đăng nhập;Họ và tên đệm;Tên;Thư điện tử;Số định danh cá nhân;Mã đơn vị;Nhiệm vụ\r\n";
    private static final int MOST_AT_ONCE = 50;
    private static final String REASON = "đã đối chiếu với cơ quan ra quyết định";

    @Test
    void aDiscardedEventLetsTheLaterOnesOfTheOfficerGoOn(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        PersonnelOffice office = new PersonnelOffice(world.runFile().sync());
        ParkedEvents desk = new ParkedEvents(world.runFile().sync());
        String transfer = sends(office, Decision.of("TRANSFER").about(lan).toUnit("H99.998"));
        assertThat(comesTo(office, transfer)).isEqualTo("PARKED");
        String resignation = sends(office, Decision.of("RESIGNATION").about(lan));
        Officer binh = cast.officerLike("binh");
        assertThat(comesTo(office, sends(office, Decision.of("SUSPENSION").about(binh))))
                .as("somebody else")
                .isEqualTo("APPLIED");

        JsonNode waiting = parked(desk, transfer);
        assertThat(waiting.path("code").asText()).isEqualTo("unknown_unit");
        assertThat(waiting.path("behind").asLong()).isEqualTo(1);
        assertThat(waiting.toString()).doesNotContain(lan.personalNumber());
        assertThat(cast.auditor().recordOf(lan).path("status").asText()).isNotEqualTo("CLOSED");

        assertThat(desk.discard(transfer, "  ").status()).isEqualTo(400);
        assertThat(desk.discard(transfer, REASON).status()).isEqualTo(204);
        assertThat(comesTo(office, resignation)).isEqualTo("APPLIED");
        assertThat(cast.auditor().recordOf(lan).path("status").asText()).isEqualTo("CLOSED");
        assertThat(office.receipt(transfer).body().path("state").asText()).isEqualTo("DISCARDED");
        assertThat(desk.release(transfer, REASON).status()).isEqualTo(409);
    }

    @Test
    void aReleasedEventIsAppliedOnceItsCauseIsGone(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        PersonnelOffice office = new PersonnelOffice(world.runFile().sync());
        ParkedEvents desk = new ParkedEvents(world.runFile().sync());
        String unit = "H26.8" + Newcomers.number().substring(9); // none that is founded
        String transfer = sends(office, Decision.of("TRANSFER").about(lan).toUnit(unit));
        assertThat(comesTo(office, transfer)).isEqualTo("PARKED");

        assertThat(desk.release(transfer, REASON).status()).isEqualTo(204);
        Deadline.in(PATIENCE)
                .await(
                        "it is parked again",
                        () -> parked(desk, transfer).path("attempts").asInt() > 1);
        found(world, unit);
        assertThat(desk.release(transfer, REASON).status()).isEqualTo(204);
        assertThat(comesTo(office, transfer)).isEqualTo("APPLIED");
        assertThat(cast.auditor().unitsOf(lan)).containsExactly(unit);
    }

    @Test
    void aSuspensionGoesPastAParkedEventWhichTakesItsPlaceBeforeItLater(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        PersonnelOffice office = new PersonnelOffice(world.runFile().sync());
        ParkedEvents desk = new ParkedEvents(world.runFile().sync());
        String unit = "H26.7" + Newcomers.number().substring(9); // none that is founded
        String transfer =
                sends(office, Decision.of("TRANSFER").about(lan).toUnit(unit).effectiveInDays(-1));
        assertThat(comesTo(office, transfer)).isEqualTo("PARKED");

        String suspension = sends(office, Decision.of("SUSPENSION").about(lan));
        assertThat(comesTo(office, suspension)).isEqualTo("APPLIED");
        assertThat(cast.auditor().recordOf(lan).path("status").asText()).isEqualTo("SUSPENDED");
        assertThat(parked(desk, transfer).path("behind").asLong()).isZero();

        found(world, unit);
        assertThat(desk.release(transfer, REASON).status()).isEqualTo(204);
        assertThat(comesTo(office, transfer)).isEqualTo("APPLIED");
        assertThat(cast.auditor().unitsOf(lan)).containsExactly(unit);
        assertThat(cast.auditor().recordOf(lan).path("status").asText())
                .as("the transfer of yesterday opens nothing")
                .isEqualTo("SUSPENDED");
    }

    @Test
    void whatConcernsManyAtOnceWaitsForAPersonsWord(World world, Cast cast) {
        String unit = cast.units().founded();
        String list = Stream.generate(() -> "%s;Nguyễn Thị;Mới;;%s;%s;procedure-system/RECEPTION"
                        .formatted(Newcomers.name(), Newcomers.number(), unit))
                .limit(MOST_AT_ONCE + 1)
                .collect(Collectors.joining("\r\n", HEADINGS, ""));
        new OfficerListImport(world.admin(), "officers")
                .run("list.csv", list.getBytes(StandardCharsets.UTF_8), false, done -> {});
        Rows rows = new Rows(world);
        assertThat(rows.membersOf(unit)).isEqualTo(MOST_AT_ONCE + 1);
        PersonnelOffice office = new PersonnelOffice(world.runFile().sync());
        ParkedEvents desk = new ParkedEvents(world.runFile().sync());

        String dissolution = sends(office, Decision.of("UNIT_DISSOLUTION").fromUnit(unit));
        assertThat(comesTo(office, dissolution)).isEqualTo("PARKED");
        assertThat(parked(desk, dissolution).path("code").asText()).isEqualTo("too_many_officers");
        assertThat(rows.membersOf(unit)).isEqualTo(MOST_AT_ONCE + 1);
        assertThat(desk.release(dissolution, REASON).status()).isEqualTo(204);
        assertThat(comesTo(office, dissolution)).isEqualTo("APPLIED");
        assertThat(rows.membersOf(unit)).isZero();
    }

    private static void found(World world, String unit) {
        String units = world.admin()
                .get("/officers/groups?exact=true&search=units")
                .path(0)
                .path("id")
                .asText();
        world.admin().post("/officers/groups/" + units + "/children", Map.of("name", unit));
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

    private static JsonNode parked(ParkedEvents desk, String receipt) {
        return StreamSupport.stream(desk.list().body().path("parked").spliterator(), false)
                .filter(event -> event.path("receipt").asText().equals(receipt))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }
}
