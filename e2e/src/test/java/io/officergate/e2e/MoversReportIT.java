package io.officergate.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.officergate.e2e.harness.LiveWorld;
import io.officergate.e2e.people.Cast;
import io.officergate.e2e.people.Decision;
import io.officergate.e2e.people.Officer;
import io.officergate.e2e.people.Reports;
import io.officergate.world.Deadline;
import io.officergate.world.World;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JML-1, JML-2, report R-03: whose rights went when, by which decision, to whom, and how late. */
@LiveWorld
class MoversReportIT {
    private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss xxx").withZone(VIET_NAM);
    private static final String DESK = "procedure-system";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int EVENT = 0;
    private static final int EVENT_ID = 2;
    private static final int ACCOUNT = 3;
    private static final int DECISION = 5;
    private static final int FROM_UNIT = 7;
    private static final int TO_UNIT = 8;
    private static final int EFFECTIVE = 9;
    private static final int REPORTED = 10;
    private static final int CARRIED_OUT = 11;
    private static final int WITHDRAWN = 12;
    private static final int DELAY = 13;
    private static final int SYSTEM = 14;
    private static final int RIGHT = 15;
    private static final int RESULT = 16;
    private static final int HOLDER = 17;
    private static final int LATE = 18;

    private final LocalDate today = LocalDate.now(VIET_NAM);

    @Test
    void aTransferThatWasReportedLateShowsEachRightAndStaysAsItWas(World world, Cast cast) {
        Reports reports = new Reports(world);
        Officer lan = cast.officerLike("lan");
        Instant reported = Instant.now().minusSeconds(60);
        Decision late = Decision.of("TRANSFER")
                .numbered("51/QĐ-UBND")
                .about(lan)
                .toUnit("H26.103")
                .giving("APPROVAL", DESK)
                .effectiveInDays(-3)
                .with("reportedAt", reported.toString());
        Instant begun = Instant.now();
        decide(world, late);

        List<CSVRecord> rows = movers(reports, lan);
        assertThat(rows)
                .extracting(row -> row.get(RIGHT).replaceFirst(" ·.*", ""))
                .contains("RECEPTION");
        for (CSVRecord row : rows) {
            assertThat(row.get(EVENT)).isEqualTo("điều động · TRANSFER");
            assertThat(row.get(EVENT_ID)).isEqualTo(late.asEvent().path("id").asText());
            assertThat(row.get(DECISION)).isEqualTo("51/QĐ-UBND");
            assertThat(row.get(DECISION + 1)).isEqualTo(DAY.format(today));
            assertThat(row.get(FROM_UNIT)).isEqualTo("H26.101");
            assertThat(row.get(TO_UNIT)).isEqualTo("H26.103");
            assertThat(row.get(EFFECTIVE)).isEqualTo(DAY.format(today.minusDays(3)) + " 00:00:00 +07:00");
            assertThat(row.get(REPORTED)).isEqualTo(TIME.format(reported));
            Instant withdrawn = Instant.from(TIME.parse(row.get(WITHDRAWN)));
            assertThat(withdrawn).isBetween(begun.minusSeconds(1), Instant.now());
            assertThat(Integer.parseInt(row.get(DELAY).replaceFirst(":.*", ""))).isBetween(72, 96);
            assertThat(row.get(RESULT)).endsWith("WITHDRAWN");
            assertThat(row.get(LATE)).isEqualTo("có, báo cáo muộn · REPORTED_LATE");
        }
        CSVRecord reception = rows.stream()
                .filter(row -> row.get(RIGHT).startsWith("RECEPTION"))
                .findFirst()
                .orElseThrow();
        assertThat(reception.get(RIGHT)).contains("RECEPTION · ").doesNotEndWith("RECEPTION · RECEPTION");
        assertThat(reception.get(SYSTEM)).isNotEqualTo(DESK).isNotBlank();

        world.admin().post("/officers/officergate/transitions", late.asEvent());
        decide(world, Decision.of("TRANSFER").about(lan).toUnit("H26.102"));
        List<CSVRecord> afterwards = movers(reports, lan);
        assertThat(afterwards.subList(0, rows.size()))
                .as("settled facts stay, and a repeat adds nothing")
                .extracting(CSVRecord::toList)
                .isEqualTo(rows.stream().map(CSVRecord::toList).toList());
        assertThat(afterwards.subList(rows.size(), afterwards.size()))
                .extracting(row -> row.get(RIGHT).replaceFirst(" ·.*", ""))
                .containsExactly("APPROVAL");
    }

    @Test
    void whoLeavesInTimeLosesEverythingInTime(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        int rights = cast.auditor().rolesOf(lan).size();
        decide(world, Decision.of("RESIGNATION").about(lan));
        List<CSVRecord> rows = movers(new Reports(world), lan);
        assertThat(rows.size()).isBetween(1, rights);
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.get(EVENT)).isEqualTo("thôi việc · RESIGNATION");
            assertThat(row.get(TO_UNIT)).isEmpty();
            assertThat(row.get(REPORTED)).as("the office does not say").isEmpty();
            assertThat(row.get(WITHDRAWN)).isEqualTo(row.get(CARRIED_OUT));
            assertThat(row.get(LATE)).isEqualTo("không · no");
        });
    }

    @Test
    void whatIsReportedInTimeAndWaitedIsWithdrawnLate(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        decide(
                world,
                Decision.of("RESIGNATION")
                        .about(lan)
                        .effectiveInDays(-2)
                        .with(
                                "reportedAt",
                                Instant.now().minus(Duration.ofDays(9)).toString()));
        assertThat(movers(new Reports(world), lan))
                .isNotEmpty()
                .extracting(row -> row.get(LATE))
                .containsOnly("có, thu hồi muộn · WITHDRAWN_LATE");
    }

    @Test
    void aHandOverNamesTheNewHolderOnce(World world, Cast cast) {
        Reports reports = new Reports(world);
        Officer lan = cast.officerLike("lan");
        Officer huong = cast.officerLike("huong");
        decide(world, Decision.of("HANDOVER").about(lan).successor(huong).taking("RECEPTION", DESK));
        List<CSVRecord> rows = movers(reports, lan);
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).get(EVENT)).isEqualTo("bàn giao · HANDOVER");
        assertThat(rows.get(0).get(RIGHT)).startsWith("RECEPTION · ");
        assertThat(rows.get(0).get(HOLDER)).isEqualTo(huong.userName());
        assertThat(movers(reports, huong)).as("who takes over loses nothing").isEmpty();
    }

    @Test
    void aNewHeadTakesThePlaceOfTheOldOne(World world, Cast cast) {
        String unit = cast.units().founded();
        Officer first = cast.officerLike("lan");
        Officer second = cast.officerLike("lan");
        decide(world, Decision.of("APPOINTMENT").about(first).toUnit(unit).effectiveInDays(-1));
        decide(world, Decision.of("APPOINTMENT").numbered("52/QĐ").about(second).toUnit(unit));
        CSVRecord row = movers(new Reports(world), first).stream()
                .filter(found -> found.get(RIGHT).startsWith("UNIT_HEAD"))
                .findFirst()
                .orElseThrow();
        assertThat(row.get(DECISION)).isEqualTo("52/QĐ");
        assertThat(row.get(HOLDER)).isEqualTo(second.userName());
    }

    @Test
    void aSecondmentTakesTheRightsAtHomeAndItsDateThoseOfTheGuest(World world, Cast cast) {
        Reports reports = new Reports(world);
        Officer lan = cast.officerLike("lan");
        Decision secondment = Decision.of("SECONDMENT")
                .numbered("53/QĐ")
                .about(lan)
                .toUnit("H26.102")
                .giving("CASE_HANDLING", DESK)
                .lasting(Duration.ofSeconds(15));
        decide(world, secondment);
        assertThat(movers(reports, lan))
                .extracting(row -> row.get(EVENT) + " " + row.get(RESULT).replaceFirst(".*· ", ""))
                .containsOnly("biệt phái · SECONDMENT WITHDRAWN");
        Deadline.in(PATIENCE).await("the secondment is over", () -> cast.auditor()
                .unitsOf(lan)
                .equals(List.of("H26.101")));

        List<CSVRecord> byDate = movers(reports, lan).stream()
                .filter(row -> row.get(EVENT).equals("hết thời hạn · BY_DATE"))
                .toList();
        assertThat(byDate).hasSize(1);
        CSVRecord row = byDate.get(0);
        assertThat(row.get(RIGHT)).startsWith("CASE_HANDLING · ");
        assertThat(row.get(EVENT_ID)).isEmpty();
        assertThat(row.get(DECISION)).as("the decision that named the date").isEqualTo("53/QĐ");
        assertThat(row.get(FROM_UNIT) + " " + row.get(TO_UNIT)).isEqualTo("H26.102 H26.101");
        Instant end = Instant.parse(
                secondment.asEvent().path("data").path("effectiveTo").asText());
        assertThat(row.get(EFFECTIVE)).isEqualTo(TIME.format(end));
        assertThat(row.get(DELAY)).startsWith("0:00:");
        assertThat(row.get(LATE)).isEqualTo("không · no");
    }

    @Test
    void anEventThatTakesNothingIsThereToo(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        decide(world, Decision.of("POSITION_CHANGE").about(lan).giving("APPROVAL", DESK));
        assertThat(movers(new Reports(world), lan))
                .singleElement()
                .satisfies(row -> assertThat(row.get(RESULT)).endsWith("NOTHING"))
                .satisfies(row -> assertThat(row.get(WITHDRAWN) + row.get(DELAY) + row.get(RIGHT))
                        .isEmpty());
        String empty = cast.units().founded();
        String into = cast.units().founded();
        decide(
                world,
                Decision.of("UNIT_MERGE").numbered("54/QĐ").fromUnit(empty).toUnit(into));
        assertThat(Reports.rows(new Reports(world).text("movers?unit=" + into)))
                .singleElement()
                .satisfies(
                        row -> assertThat(row.get(ACCOUNT) + row.get(FROM_UNIT)).isEqualTo(empty));
    }

    @Test
    void daysAndUnitsWithAllBelowNarrowIt(World world, Cast cast) {
        Reports reports = new Reports(world);
        Officer lan = cast.officerLike("lan");
        decide(world, Decision.of("TRANSFER").about(lan).toUnit("H26.103").effectiveInDays(-3));
        int all = movers(reports, lan).size();
        assertThat(all).isPositive();
        for (String narrowed : List.of(
                "?unit=H26.101",
                "?unit=H26.103",
                "?unit=H26",
                "?from=" + today,
                "?to=" + DAY.format(today),
                "?from=" + today + "&to=" + today + "&unit=H26.103")) {
            assertThat(reports.about(lan, "movers" + narrowed, ACCOUNT))
                    .as(narrowed)
                    .hasSize(all);
        }
        for (String other : List.of(
                "?unit=H26.102",
                "?from=" + today.plusDays(1),
                "?to=" + today.minusDays(1),
                "?to=" + today.minusDays(3))) {
            assertThat(reports.about(lan, "movers" + other, ACCOUNT)).as(other).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?from=31/02/2026",
                "?to=yesterday",
                "?unit=H26.9999",
                "?unit=x",
                "?from=2026-02-02&to=2026-02-01"
            })
    void whatCannotNarrowItIsNamed(String query, World world) {
        assertThatThrownBy(() -> new Reports(world).text("movers" + query))
                .hasMessageContaining("answered 400")
                .hasMessageContaining("\"errors\"");
    }

    @Test
    void whoLooksAfterAUnitReadsOfThatUnitOnlyAndOthersNothing(World world, Cast cast) {
        Reports reports = new Reports(world);
        Officer lan = cast.officerLike("lan");
        Officer other = cast.officerLike("lan");
        decide(world, Decision.of("TRANSFER").about(other).toUnit("H26.102").effectiveInDays(-1));
        decide(world, Decision.of("TRANSFER").about(other).toUnit("H26.103"));
        decide(world, Decision.of("RESIGNATION").about(lan));

        assertThat(reports.as(cast.officerLike("lan"), "movers").statusCode()).isEqualTo(403);
        Officer head = cast.officerLike("duc");
        HttpResponse<String> read = reports.as(head, "movers");
        assertThat(read.statusCode()).as(read.body()).isEqualTo(200);
        List<CSVRecord> seen = Reports.rows(read.body());
        assertThat(seen).extracting(row -> row.get(ACCOUNT)).contains(lan.userName(), other.userName());
        assertThat(seen).allSatisfy(row -> assertThat(row.get(FROM_UNIT) + " " + row.get(TO_UNIT))
                .contains("H26.101"));
        assertThat(seen.stream().filter(row -> row.get(ACCOUNT).equals(other.userName())))
                .as("what happened elsewhere afterwards")
                .noneMatch(row -> row.get(TO_UNIT).equals("H26.103"));
        assertThat(Reports.rows(reports.as(head, "movers?unit=H26.103").body()))
                .as("another unit")
                .allSatisfy(row ->
                        assertThat(row.get(FROM_UNIT) + " " + row.get(TO_UNIT)).contains("H26.101"));

        Officer inspector = cast.officerLike("minh");
        inspector.isGivenRoleInAdministration("view-users");
        HttpResponse<String> all = reports.as(inspector, "movers?from=" + today);
        assertThat(all.body()).startsWith("\uFEFF\"Sự kiện · event\"").contains(other.userName());
        assertThat(all.headers().firstValue("Content-Disposition").orElse(""))
                .matches("attachment; filename=\"R-03-movers-\\d{4}-\\d\\d-\\d\\d\\.csv\"");
        List<JsonNode> entries = cast.auditor().auditOfRealm().stream()
                .filter(entry -> entry.path("action").asText().equals("REPORT_READ")
                        && entry.path("actor").asText().equals(inspector.id()))
                .toList();
        assertThat(entries).hasSize(1);
        assertThat(entries.get(0).path("detail"))
                .isEqualTo(JsonNodeFactory.instance
                        .objectNode()
                        .put("report", "R-03")
                        .put("part", "movers")
                        .put("from", today.toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update OG_RIGHT_CHANGE set REPORTED_AT = EFFECTIVE_AT",
                "delete from OG_RIGHT_CHANGE",
                "truncate OG_RIGHT_CHANGE"
            })
    void nobodyChangesWhatWasSettled(String statement, World world) throws Exception {
        try (Connection database = world.postgres().connect();
                Statement sql = database.createStatement()) {
            assertThatThrownBy(() -> sql.execute(statement)).hasMessageContaining("OG_RIGHT_CHANGE is append-only");
        }
    }

    @Test
    void aReportThatWasMadeBeforeTheBeginningOfTimeStopsNoEvent(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        decide(world, Decision.of("RESIGNATION").about(lan).with("reportedAt", "-999999998-01-01T00:00:00Z"));
        assertThat(movers(new Reports(world), lan)).isNotEmpty().allSatisfy(row -> assertThat(row.get(REPORTED))
                .isEmpty());
        Officer binh = cast.officerLike("binh");
        decide(world, Decision.of("RESIGNATION").about(binh).with("reportedAt", "+999999998-01-01T00:00:00Z"));
        assertThat(movers(new Reports(world), binh)).isNotEmpty().allSatisfy(row -> assertThat(row.get(REPORTED))
                .isEqualTo(row.get(CARRIED_OUT)));
    }

    private static List<CSVRecord> movers(Reports reports, Officer officer) {
        return reports.about(officer, "movers", ACCOUNT);
    }

    private static void decide(World world, Decision decision) {
        world.admin().post("/officers/officergate/transitions", decision.asEvent());
    }
}
