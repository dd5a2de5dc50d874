package io.officergate.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.officergate.e2e.harness.LiveWorld;
import io.officergate.e2e.people.Cast;
import io.officergate.e2e.people.Decision;
import io.officergate.e2e.people.Officer;
import io.officergate.e2e.people.Together;
import io.officergate.e2e.people.Withdrawals;
import io.officergate.world.Deadline;
import io.officergate.world.World;
import io.officergate.world.keycloak.KeycloakNode;
import io.officergate.world.mail.Mailbox;
import io.officergate.world.mail.ReadMail;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** JML-4: what ends in systems outside single sign-on is followed to its confirmation. */
@LiveWorld
class WithdrawalTasksIT {
    private static final String REALM = "/officers";
    private static final String JUSTICE = "justice-other";
    private static final String DUTY = "CIVIL_STATUS";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration LOOKS = Duration.ofSeconds(4);
    private static final String ADDRESS = "noi-vu@mau.example";
    private static final Map<String, String> LOOK_EVERY_SECOND =
            Map.of("KC_SPI_OFFICERGATE_WITHDRAWAL__OFFICERGATE_WITHDRAWAL__LOOK_EVERY_SECONDS", "1");

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
    private final Map<String, ?> fit = Map.of("number", "12/BTP-CNTT", "date", today.toString());

    @Test
    void whoLeavesIsFollowedInSystemsOutsideOnlyUntilTheOwnerConfirms(World world, Cast cast) throws Exception {
        Withdrawals withdrawals = new Withdrawals(world);
        Officer huong = cast.officerLike("huong");
        withdrawals.decide(Decision.of("RESIGNATION").numbered("51/QĐ-UBND").about(huong));
        List<JsonNode> tasks = withdrawals.about(huong);
        assertThat(tasks).hasSize(1);
        JsonNode task = tasks.get(0);
        assertThat(task.path("system").asText()).isEqualTo(JUSTICE);
        assertThat(task.path("units").toString()).isEqualTo("[\"H26.101\"]");
        assertThat(task.path("state").asText()).isEqualTo("OPEN");

        String told = DAY.format(today);
        String letter = withdrawals
                .read(task.path("id").asText() + "/letter", "application/json")
                .body();
        String sheet = withdrawals
                .read(task.path("id").asText() + "/letter", "text/html")
                .body();
        for (String text : List.of(letter, sheet)) {
            assertThat(text)
                    .contains(
                            "Đề nghị thu hồi quyền Hộ tịch tại Các hệ thống thông tin khác của Bộ Tư pháp của ông/bà"
                                    + " Lê Thị Hương (tài khoản " + huong.userName() + ", số định danh 000********"
                                    + huong.personalNumber().charAt(11) + ", đơn vị Xã Sông Mây (H26.101))"
                                    + " theo Quyết định số 51/QĐ-UBND ngày " + told + ", hiệu lực từ 00:00 " + told,
                            "Kính gửi: Bộ Tư pháp (Cục Công nghệ thông tin)",
                            "please withdraw the right civil status")
                    .doesNotContain(huong.personalNumber());
        }
        assertThat(sheet).contains("<h1>Đề nghị thu hồi quyền</h1>");

        assertThat(Together.doAll(List.of(
                        withdrawals.confirming(task, "12/BTP-CNTT", told),
                        withdrawals.confirming(task, "13/BTP-CNTT", today.toString()))))
                .as("two at once")
                .containsExactlyInAnyOrder(200, 409);
        assertThat(withdrawals.confirm(task, fit).body()).contains("already_confirmed");
        String row = withdrawals
                .report()
                .lines()
                .filter(line -> line.contains(huong.userName()))
                .findFirst()
                .orElseThrow();
        assertThat(row).contains("51/QĐ-UBND", "/BTP-CNTT", told + " 00:00:00 +07:00", "CONFIRMED");
        JsonNode closed = withdrawals.about(huong).get(0);
        assertThat(closed.path("state").asText()).isEqualTo("CONFIRMED");
        assertThat(closed.path("confirmation").path("date").asText()).isEqualTo(today.toString());
        assertThat(cast.auditor().actionsOn(huong.id())).containsOnlyOnce("WITHDRAWAL_OPENED", "WITHDRAWAL_CONFIRMED");
    }

    @Test
    void everyWayADutyEndsOpensATaskAndGivingItAgainClosesNone(World world, Cast cast) {
        Withdrawals withdrawals = new Withdrawals(world);
        Officer khanh = cast.officerLike("khanh");
        Officer successor = cast.officerLike("lan");
        ObjectNode change = Decision.of("POSITION_CHANGE")
                .numbered("1/QĐ")
                .about(khanh)
                .taking(DUTY, JUSTICE)
                .taking("RECEPTION", "national-portal")
                .asEvent();
        world.admin().post(REALM + "/officergate/transitions", change);
        world.admin().post(REALM + "/officergate/transitions", change);
        withdrawals.decide(
                Decision.of("POSITION_CHANGE").numbered("2/QĐ").about(khanh).giving(DUTY, JUSTICE));
        withdrawals.decide(Decision.of("HANDOVER")
                .numbered("3/QĐ")
                .about(khanh)
                .successor(successor)
                .taking(DUTY, JUSTICE));
        withdrawals.decide(Decision.of("SUSPENSION").numbered("4/QĐ").about(successor));
        withdrawals.decide(
                Decision.of("REINSTATEMENT").numbered("5/QĐ").about(successor).giving(DUTY, JUSTICE));
        withdrawals.decide(Decision.of("TRANSFER")
                .numbered("6/QĐ")
                .about(successor)
                .toUnit("H26.103")
                .giving(DUTY, JUSTICE));
        assertThat(withdrawals.about(khanh))
                .extracting(task -> task.path("decision").asText())
                .containsExactly("1/QĐ", "3/QĐ");
        assertThat(withdrawals.about(successor))
                .extracting(task -> task.path("decision").asText())
                .containsExactly("4/QĐ", "6/QĐ");
        assertThat(withdrawals.about(successor))
                .as("the duty is held again")
                .allMatch(task -> task.path("state").asText().equals("OPEN"));
    }

    @Test
    void onlyWhoLooksAfterTheUnitConfirmsAndNobodyForOneself(World world, Cast cast) {
        Withdrawals withdrawals = new Withdrawals(world);
        Officer huong = cast.officerLike("huong");
        huong.isGivenRole("UNIT_ADMIN");
        withdrawals.decide(
                Decision.of("POSITION_CHANGE").numbered("7/QĐ").about(huong).taking(DUTY, JUSTICE));
        JsonNode task = withdrawals.about(huong).get(0);
        String id = task.path("id").asText();
        Officer foreign = cast.officerLike("long");
        foreign.isGivenRole("UNIT_ADMIN");
        String confirmation = id + "/confirmation";

        assertThat(withdrawals.as(foreign, confirmation, fit).statusCode()).isEqualTo(404);
        assertThat(withdrawals.as(foreign, "", Map.of()).body()).doesNotContain(huong.id());
        assertThat(withdrawals.as(huong, confirmation, fit).statusCode())
                .as("oneself")
                .isEqualTo(403);
        assertThat(withdrawals.as(cast.officerLike("lan"), "", Map.of()).statusCode())
                .as("a plain officer")
                .isEqualTo(403);
        Officer head = cast.officerLike("duc");
        assertThat(withdrawals.as(head, id, Map.of()).body()).contains(huong.userName());
        assertThat(withdrawals.as(head, confirmation, fit).statusCode()).isEqualTo(403);
        Officer tuan = cast.officerLike("tuan");
        HttpResponse<String> confirmed = withdrawals.as(tuan, confirmation, fit);
        assertThat(confirmed.statusCode()).as(confirmed.body()).isEqualTo(200);
        assertThat(confirmed.body()).contains(tuan.id());
    }

    @Test
    void allThatIsWrongIsNamedAndNothingIsLost(World world, Cast cast) {
        Withdrawals withdrawals = new Withdrawals(world);
        Officer huong = cast.officerLike("huong");
        withdrawals.decide(Decision.of("RETIREMENT").numbered("8/QĐ").about(huong));
        JsonNode task = withdrawals.about(huong).get(0);
        HttpResponse<String> wrong = withdrawals.confirm(
                task, Map.of("number", huong.personalNumber(), "date", "31/02/2026", "reason", "x", "more", 1));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body())
                .contains("\"number\"", "\"date\"", "\"reason\"", "\"more\"")
                .doesNotContain(huong.personalNumber());
        assertThat(withdrawals
                        .confirm(task, Map.of("number", "1", "date", DAY.format(today.plusDays(1))))
                        .body())
                .contains("in_future");
        assertThat(withdrawals
                        .confirm(task, Map.of("number", "1", "date", DAY.format(today.minusDays(1))))
                        .body())
                .contains("before_effect");
        HttpResponse<String> list =
                withdrawals.read("?state=NONE&unit=x&overdue=yes&after=-1&limit=1001", "application/json");
        assertThat(list.statusCode()).isEqualTo(400);
        assertThat(list.body()).contains("\"state\"", "\"unit\"", "\"overdue\"", "\"after\"", "\"limit\"");
        assertThat(withdrawals.read("x", "application/json").statusCode()).isEqualTo(404);
        assertThat(withdrawals.about(huong).get(0).path("state").asText()).isEqualTo("OPEN");
    }

    @Test
    void aMachineHoldsNoDutyOutsideEither(World world) {
        String machine = world.admin()
                .get(REALM + "/clients/" + idOf(world, "provisioning-sync") + "/service-account-user")
                .path("id")
                .asText();
        String portal = idOf(world, "national-portal");
        JsonNode duty = world.admin().get(REALM + "/clients/" + portal + "/roles/RECEPTION");
        assertThatThrownBy(() -> world.admin()
                        .post(REALM + "/users/" + machine + "/role-mappings/clients/" + portal, List.of(duty)))
                .hasMessageContaining("409")
                .hasMessageContaining("ACC-1");
    }

    @Test
    void whatNobodyConfirmsIsEscalatedOnceAlthoughTwoNodesLook(World world, Cast cast) throws InterruptedException {
        ObjectNode realm = world.admin().get(REALM).deepCopy();
        realm.withObject("/attributes").put("officergate.withdrawal.escalation-email", ADDRESS);
        world.admin().put(REALM, realm);
        Withdrawals withdrawals = new Withdrawals(world);
        Officer head = cast.officerLike("duc");
        Officer foreignHead = cast.officerLike("son");
        JsonNode late = resignationOf(cast.officerLike("huong"), withdrawals);
        JsonNode early = resignationOf(cast.officerLike("huong"), withdrawals);
        JsonNode confirmed = resignationOf(cast.officerLike("huong"), withdrawals);
        withdrawals.isOlderBy(late, Duration.ofDays(2));
        withdrawals.isOlderBy(early, Duration.ofHours(47));
        withdrawals.isOlderBy(confirmed, Duration.ofDays(2));
        assertThat(withdrawals.confirm(confirmed, fit).statusCode()).isEqualTo(200);

        KeycloakNode first = world.keycloakWith(LOOK_EVERY_SECOND);
        KeycloakNode second = world.keycloakWith(LOOK_EVERY_SECOND);
        try {
            String subject = subjectOf(late);
            ReadMail mail = cast.postboxOf(head).getsMailAbout(subject, SOON);
            assertThat(mail.text())
                    .contains(late.path("userName").asText(), "Các hệ thống thông tin khác", "has not confirmed");
            Mailbox office = new Mailbox(world.mail().url(), ADDRESS);
            Deadline.in(SOON).await("the office is told", () -> !about(subject, office.mails())
                    .isEmpty());
            assertThat(about(subject, office.mails()).get(0).text()).contains("Kính gửi Quý cơ quan");
            Thread.sleep(LOOKS.toMillis()); // both have looked again and again
            assertThat(cast.postboxOf(head).mailsAbout(subject)).hasSize(1);
            assertThat(about(subject, office.mails())).hasSize(1);
            assertThat(cast.postboxOf(foreignHead).mailsAbout(subject)).isEmpty();
            for (JsonNode other : List.of(early, confirmed)) {
                assertThat(about(subjectOf(other), office.mails())).isEmpty();
            }
            assertThat(cast.auditor().actionsOn(late.path("officer").asText()))
                    .containsOnlyOnce("WITHDRAWAL_ESCALATED");
        } finally {
            world.dismiss(first);
            world.dismiss(second);
        }
    }

    private static JsonNode resignationOf(Officer officer, Withdrawals withdrawals) {
        withdrawals.decide(Decision.of("RESIGNATION").about(officer));
        return withdrawals.about(officer).get(0);
    }

    private static String subjectOf(JsonNode task) {
        return "Yêu cầu thu hồi quyền số " + task.path("id").asText() + " chưa";
    }

    private static List<ReadMail> about(String subject, List<ReadMail> mails) {
        return mails.stream().filter(mail -> mail.subject().contains(subject)).toList();
    }

    private static String idOf(World world, String clientId) {
        return world.admin()
                .get(REALM + "/clients?clientId=" + clientId)
                .path(0)
                .path("id")
                .asText();
    }
}
