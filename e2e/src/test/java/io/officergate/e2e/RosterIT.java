package io.officergate.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.officergate.e2e.harness.LiveWorld;
import io.officergate.e2e.people.CarefulSync;
import io.officergate.e2e.people.Cast;
import io.officergate.e2e.people.Decision;
import io.officergate.e2e.people.Newcomers;
import io.officergate.e2e.people.PersonnelSystem;
import io.officergate.e2e.people.Together;
import io.officergate.officerlist.OfficerListImport;
import io.officergate.world.Deadline;
import io.officergate.world.World;
import io.officergate.world.people.BrakeDesk;
import io.officergate.world.people.PersonnelOffice;
import io.officergate.world.people.RosterDesk;
import io.officergate.world.people.SyncAccount.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** JML-1, ACC-3: a full list is compared with the accounts; a report first, then events by choice, and a cut list does nothing. */
@LiveWorld
class RosterIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String REALM = "/officers";
    private static final String HEADINGS = "\ufeffSố định danh;Họ và tên;Mã đơn vị;Nhiệm vụ;Trạng thái\r\n";
    private static final String RECEPTION = "RECEPTION@public-services-hanoi";
    private static final RosterDesk.Decision DECISION =
            new RosterDesk.Decision("77/QĐ-UBND", "2026-11-20", "UBND tỉnh Mẫu");
    private static final String REASON = "đã đối chiếu danh sách quý IV";

    private static final int MASS = 150;
    private static final int PASS = 120;

    /** Somebody with an account; the list may say something else. */
    private record Somebody(String number, String userName) {}

    @Test
    void everyDifferenceIsFoundAndNothingIsChanged(World world, Cast cast) {
        Two units = new Two(cast.units().founded(), cast.units().founded());
        PersonnelSystem source = cast.personnelSystemOf(units.codes());
        List<Somebody> all = people(world, units.first(), "public-services-hanoi/RECEPTION", 7);
        reports(
                source,
                Decision.of("SUSPENSION").with("personalNumber", all.get(5).number()));
        String before = accounts(world, all);
        String list = HEADINGS
                + line(all.get(0), units.first(), RECEPTION, "đang công tác")
                + line(all.get(1), units.second(), RECEPTION, "")
                + line(all.get(2), units.first(), "", "")
                + line(all.get(3), units.first(), RECEPTION + "|CASE_HANDLING@procedure-system", "")
                + line(all.get(4), units.first(), RECEPTION, "nghỉ thai sản")
                + line(all.get(5), units.first(), RECEPTION, "")
                + "%s;=cmd|' /C calc'!A0;%s;;\r\n".formatted(Newcomers.number(), units.second());

        Answer answer = source.office().compares(bytes(list), Optional.empty());
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        JsonNode report = answer.body();
        assertThat(report.path("source").asText()).isEqualTo(source.source());
        assertThat(report.path("lines").asInt()).isEqualTo(7);
        assertThat(report.path("accounts").asInt()).isEqualTo(6);
        assertThat(report.path("applicable").asBoolean()).isTrue();
        for (String kind :
                List.of("GHOST", "WRONG_UNIT", "EXCESS_RIGHT", "MISSING_RIGHT", "AWAY", "NOT_OPEN", "MISSING")) {
            assertThat(report.path("findings").path(kind).asInt()).as(kind).isEqualTo(1);
        }
        String csv = findings(source.office(), report);
        assertThat(csv)
                .startsWith("\ufeff")
                .contains(
                        "\"'=cmd|' /C calc'!A0\"",
                        all.get(6).userName(),
                        "\"" + units.second() + "\"",
                        RECEPTION,
                        "CASE_HANDLING@procedure-system")
                .doesNotContain(all.get(6).number(), all.get(0).number());
        assertThat(csv.lines().count()).isEqualTo(8);
        assertThat(report.toString()).doesNotContain(all.get(6).number());
        assertThat(accounts(world, all)).as("a report changes nothing").isEqualTo(before);

        assertThat(source.office().applies(id(report), "{}").status())
                .as("whoever sends lists does not apply them")
                .isEqualTo(403);
        PersonnelOffice another = cast.personnelSystemOf("H26.101").office();
        assertThat(another.roster(id(report)).status()).isEqualTo(404);
        assertThat(source.office().roster(id(report)).status()).isEqualTo(200);
    }

    @Test
    void whatIsChosenIsAppliedOnceHoweverOftenItIsAsked(World world, Cast cast) throws Exception {
        Two units = new Two(cast.units().founded(), cast.units().founded());
        PersonnelSystem source = cast.personnelSystemOf(units.codes());
        List<Somebody> all = people(world, units.first(), "public-services-hanoi/RECEPTION", 6);
        String list = HEADINGS
                + line(all.get(0), units.first(), RECEPTION, "")
                + line(all.get(1), units.second(), RECEPTION, "")
                + line(all.get(2), units.first(), "", "")
                + line(all.get(3), units.first(), RECEPTION, "đi học");
        RosterDesk desk = new RosterDesk(world.runFile().sync());
        String roster = id(compared(source, list));

        Callable<Answer> order = () -> apply(desk, roster, "GHOST", "WRONG_UNIT", "EXCESS_RIGHT", "AWAY");
        List<Answer> both = Together.doAll(List.of(order, order));
        assertThat(both).allSatisfy(answer -> {
            assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
            assertThat(answer.body().path("remaining").asInt()).isZero();
            assertThat(answer.body().path("refused").asInt()).isZero();
        });
        Deadline.in(PATIENCE)
                .await(
                        "the ghosts are closed",
                        () -> status(world, all.get(4)).equals("CLOSED")
                                && status(world, all.get(5)).equals("CLOSED")
                                && status(world, all.get(3)).equals("SUSPENDED")
                                && units(world, all.get(1)).contains(units.second())
                                && !roles(world, all.get(2)).contains("RECEPTION"));
        assertThat(status(world, all.get(0))).isEqualTo("ACTIVE");
        assertThat(roles(world, all.get(0))).contains("RECEPTION");
        assertThat(units(world, all.get(1))).doesNotContain(units.first());
        assertThat(applied(world, all.get(4))).isEqualTo(1);
        assertThat(record(world, all.get(4)).path("decision").toString()).contains(DECISION.number());

        String csv = findings(source.office(), desk.report(roster).body());
        String receipt = csv.lines()
                .filter(line -> line.contains(all.get(4).userName()))
                .map(line -> line.replaceFirst(".*,\"([^\"]*)\"$", "$1"))
                .findFirst()
                .orElseThrow();
        assertThat(source.office()
                        .outcome(receipt, Deadline.in(PATIENCE))
                        .body()
                        .path("state")
                        .asText())
                .as("the source reads the receipt")
                .isEqualTo("APPLIED");

        Answer again = order.call();
        assertThat(again.body().path("sent").asInt()).isZero();
        assertThat(applied(world, all.get(4))).isEqualTo(1);
        Answer otherwise = desk.apply(
                roster,
                List.of("GHOST"),
                new RosterDesk.Decision("78/QĐ-UBND", "2026-11-20", "UBND tỉnh Mẫu"),
                REASON,
                OptionalLong.empty());
        assertThat(otherwise.body().path("code").asText()).isEqualTo("roster_decided");
        assertThat(trail(world, roster)).contains("ROSTER_COMPARED", "ROSTER_APPLIED", REASON);
        assertThat(compared(source, list).path("findings").path("GHOST").asInt())
                .as("the next list finds none")
                .isZero();
        assertThat(apply(desk, roster, "GHOST").body().toString()).contains("superseded");
    }

    @Test
    void aCutListChangesNothing(World world, Cast cast) {
        Two units = new Two(cast.units().founded(), cast.units().founded());
        PersonnelSystem source = cast.personnelSystemOf(units.codes());
        List<Somebody> all = people(world, units.first(), "", 5);
        RosterDesk desk = new RosterDesk(world.runFile().sync());

        assertThat(refusal(desk, compared(source, HEADINGS), "GHOST")).contains("empty_list", "too_many");
        String one = line(all.get(0), units.first(), "", "");
        assertThat(refusal(desk, compared(source, HEADINGS + one), "GHOST")).contains("too_many");
        String most = one + line(all.get(1), units.first(), "", "") + line(all.get(2), units.first(), "", "");
        assertThat(refusal(desk, compared(source, HEADINGS + most + one), "GHOST"))
                .contains("repeated_numbers");
        assertThat(refusal(desk, compared(source, HEADINGS + most + "1,9E+11;x;" + units.first() + ";;\r\n"), "GHOST"))
                .contains("unreadable_lines");
        JsonNode foreign = compared(source, HEADINGS + most + line(all.get(3), "H26.101", "", ""));
        assertThat(foreign.path("findings").path("FOREIGN_UNIT").asInt()).isEqualTo(1);
        assertThat(refusal(desk, foreign, "WRONG_UNIT", "GHOST")).contains("foreign_units");
        assertThat(refusal(desk, compared(source, HEADINGS + most), 7, "GHOST")).contains("number_differs");
        assertThat(all).allSatisfy(each -> assertThat(status(world, each)).isEqualTo("ACTIVE"));
    }

    @Test
    void nobodyComparesInTheNameOfAnother(World world, Cast cast) {
        PersonnelSystem source = cast.personnelSystemOf("H26.102");
        String list = HEADINGS + Newcomers.number() + ";;H26.101;;\r\n";
        Answer foreign = source.office().compares(bytes(list), Optional.of("https://personnel.mau.example"));
        assertThat(foreign.status()).isEqualTo(403);
        assertThat(foreign.body().path("code").asText()).isEqualTo("foreign_source");
        Answer nobodys = source.office().compares(bytes(list), Optional.of("https://nobody.example"));
        assertThat(nobodys.body().path("code").asText()).isEqualTo("unknown_source");
        PersonnelOffice several = new PersonnelOffice(world.runFile().sync());
        assertThat(several.compares(bytes(list), Optional.empty()).status())
                .as("which of its sources?")
                .isEqualTo(400);
        assertThat(source.office()
                        .compares(bytes("PK\u0003\u0004"), Optional.empty())
                        .status())
                .isEqualTo(400);
        assertThatThrownBy(() -> source.impostor().compares(bytes(list), Optional.empty()))
                .hasMessageContaining("no token");
    }

    @Test
    void afterAKillTheSameOrderGoesOnAndTheBrakeStopsAMass(World world, Cast cast) throws InterruptedException {
        Two units = new Two(cast.units().founded(), cast.units().founded());
        PersonnelSystem source = cast.personnelSystemOf(units.codes());
        List<Somebody> all = people(world, units.first(), "", MASS);
        StringBuilder list = new StringBuilder(HEADINGS);
        all.forEach(each -> list.append(line(each, units.second(), "", "")));
        try (CarefulSync careful = CarefulSync.lettingPass(PASS, world)) {
            String roster = id(compared(careful.officeOf(source), source, list.toString()));
            RosterDesk desk = careful.rosters();
            BrakeDesk brake = careful.brake();
            Thread killing = new Thread(() -> {
                Deadline.in(PATIENCE).await("some are sent", () -> !receipts(findings(desk.findings(roster)))
                        .isEmpty());
                careful.part().kill();
            });
            killing.start();
            cutOff(desk, roster);
            killing.join();
            careful.part().start();
            careful.part().awaitReady();

            long remaining = 1;
            while (remaining > 0) {
                Answer answer = apply(desk, roster, "WRONG_UNIT");
                assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
                remaining = answer.body().path("remaining").asLong();
            }
            Deadline.in(PATIENCE).await("as many have moved as may", () -> moved(world, all, units) >= PASS);
            Deadline.in(PATIENCE)
                    .await(
                            "the brake holds the rest",
                            () -> brake.state().body().path("heldCount").asInt() >= MASS - PASS);
            assertThat(moved(world, all, units))
                    .as("nobody whom the brake holds has moved")
                    .isEqualTo(PASS);
            assertThat(receipts(findings(desk.findings(roster)))).hasSize(MASS).doesNotHaveDuplicates();
        }
    }

    /** Two units of a source. */
    private record Two(String first, String second) {
        String codes() {
            return first + " " + second;
        }
    }

    private static long moved(World world, List<Somebody> all, Two units) {
        return all.stream()
                .filter(each -> units(world, each).contains(units.second()))
                .count();
    }

    private static void cutOff(RosterDesk desk, String roster) {
        try {
            apply(desk, roster, "WRONG_UNIT");
        } catch (UncheckedIOException expected) {
            // The service was killed while it answered; whether before or after does not matter.
        }
    }

    private static List<Somebody> people(World world, String unit, String duties, int count) {
        StringBuilder list = new StringBuilder(
                "Tên đăng nhập;Họ và tên đệm;Tên;Thư điện tử;Số định danh cá nhân;Mã đơn vị;Nhiệm vụ\r\n");
        List<Somebody> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Somebody each = new Somebody(Newcomers.number(), Newcomers.name());
            all.add(each);
            list.append("%s;Nguyễn Thị;Mới;;%s;%s;%s\r\n".formatted(each.userName(), each.number(), unit, duties));
        }
        assertThat(new OfficerListImport(world.admin(), "officers")
                        .run("roster.csv", bytes(list.toString()), false, done -> {})
                        .isDone())
                .isTrue();
        return all;
    }

    private static void reports(PersonnelSystem source, Decision decision) {
        Answer accepted = source.office()
                .post(decision.asEvent().put("source", source.source()).toString());
        String receipt =
                accepted.body().path("receipts").path(0).path("receipt").asText();
        assertThat(source.office()
                        .outcome(receipt, Deadline.in(PATIENCE))
                        .body()
                        .path("state")
                        .asText())
                .isEqualTo("APPLIED");
    }

    private static String line(Somebody who, String unit, String duties, String status) {
        return "%s;Nguyễn Thị Mới;%s;%s;%s\r\n".formatted(who.number(), unit, duties, status);
    }

    private static JsonNode compared(PersonnelSystem source, String list) {
        return compared(source.office(), source, list);
    }

    private static JsonNode compared(PersonnelOffice office, PersonnelSystem source, String list) {
        Answer answer = office.compares(bytes(list), Optional.of(source.source()));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer.body();
    }

    private static Answer apply(RosterDesk desk, String roster, String... kinds) {
        return desk.apply(roster, List.of(kinds), DECISION, REASON, OptionalLong.empty());
    }

    private static String refusal(RosterDesk desk, JsonNode report, String... kinds) {
        return told(apply(desk, id(report), kinds));
    }

    private static String refusal(RosterDesk desk, JsonNode report, long officers, String... kinds) {
        return told(desk.apply(id(report), List.of(kinds), DECISION, REASON, OptionalLong.of(officers)));
    }

    private static String told(Answer refused) {
        assertThat(refused.status()).as(refused.body().toString()).isEqualTo(409);
        assertThat(refused.body().path("code").asText()).isEqualTo("roster_not_applicable");
        return refused.body().path("errors").toString();
    }

    private static String findings(PersonnelOffice office, JsonNode report) {
        return findings(office.findings(id(report)));
    }

    private static String findings(InputStream csv) {
        try (csv) {
            return new String(csv.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException brokenOff) {
            throw new UncheckedIOException(brokenOff);
        }
    }

    private static List<String> receipts(String csv) {
        return csv.lines()
                .skip(1)
                .map(line -> line.replaceFirst(".*,\"([^\"]*)\"$", "$1"))
                .filter(receipt -> !receipt.isEmpty())
                .toList();
    }

    private static String accounts(World world, List<Somebody> all) {
        return String.join(
                "\n",
                all.stream()
                        .map(each -> record(world, each) + units(world, each) + roles(world, each))
                        .toList());
    }

    private static String status(World world, Somebody who) {
        return record(world, who).path("status").asText();
    }

    private static JsonNode record(World world, Somebody who) {
        return world.admin().get(REALM + "/officergate/officers/" + account(world, who));
    }

    private static String units(World world, Somebody who) {
        return world.admin()
                .get(REALM + "/users/" + account(world, who) + "/groups")
                .findValuesAsText("name")
                .toString();
    }

    private static String roles(World world, Somebody who) {
        return world.admin()
                .get(REALM + "/users/" + account(world, who) + "/role-mappings")
                .toString();
    }

    private static long applied(World world, Somebody who) {
        return world
                .admin()
                .get(REALM + "/officergate/audit?officer=" + account(world, who))
                .findValuesAsText("action")
                .stream()
                .filter("PERSONNEL_EVENT_APPLIED"::equals)
                .count();
    }

    private static String account(World world, Somebody who) {
        return world.admin()
                .get(REALM + "/users?exact=true&username=" + who.userName())
                .path(0)
                .path("id")
                .asText();
    }

    /** Notes reach the trail after a moment. */
    private static String trail(World world, String roster) {
        StringBuilder found = new StringBuilder();
        Deadline.in(PATIENCE).await("the trail tells of the list", () -> {
            found.setLength(0);
            long after = 0;
            for (JsonNode page = page(world, after); !page.isEmpty(); page = page(world, after)) {
                for (JsonNode entry : page) {
                    after = entry.path("sequence").asLong();
                    if (entry.path("detail").toString().contains(roster)) {
                        found.append(entry);
                    }
                }
            }
            return found.indexOf("ROSTER_APPLIED") >= 0;
        });
        return found.toString();
    }

    private static JsonNode page(World world, long after) {
        return world.admin().get(REALM + "/officergate/audit?limit=1000&after=" + after);
    }

    private static String id(JsonNode report) {
        return report.path("roster").asText();
    }

    private static byte[] bytes(String list) {
        return list.getBytes(StandardCharsets.UTF_8);
    }
}
