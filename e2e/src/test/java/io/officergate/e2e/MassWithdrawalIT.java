package io.officergate.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.officergate.e2e.harness.LiveWorld;
import io.officergate.e2e.people.Auditor;
import io.officergate.e2e.people.CarefulSync;
import io.officergate.e2e.people.Cast;
import io.officergate.e2e.people.Decision;
import io.officergate.e2e.people.Officer;
import io.officergate.world.Deadline;
import io.officergate.world.World;
import io.officergate.world.people.BrakeDesk;
import io.officergate.world.people.PersonnelOffice;
import io.officergate.world.people.Tokens;
import io.officergate.world.process.HttpLook;
import io.officergate.world.quarkus.QuarkusPart;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** JML-1: a faulty personnel system closes a few accounts, not a province: the next withdrawal waits for a person. */
@LiveWorld
class MassWithdrawalIT {
    private static final String REALM = "/officers";
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int PASS = 2;
    private static final int LEAVERS = 5;
    private static final String BY_MAIL = "đang bị giữ lại";
    private static final String REASON = "đã đối chiếu với Sở Nội vụ, đúng danh sách";

    @Test
    void aMassWithdrawalWaitsForAPersonWhileASuspensionPasses(World world, Cast cast) throws IOException {
        List<Officer> leavers =
                Stream.generate(() -> cast.officerLike("lan")).limit(LEAVERS).toList();
        Officer suspect = cast.officerLike("binh");
        Officer operator = cast.officerLike("binh");
        String role = mayDecide(operator, world);
        Tokens atWork = leavers.get(LEAVERS - 1).takesTokens("openid");
        Auditor auditor = cast.auditor();
        try (CarefulSync careful = CarefulSync.lettingPass(PASS, world)) {
            BrakeDesk desk = careful.brake();
            PersonnelOffice office = careful.office();
            List<String> receipts = new ArrayList<>();
            for (Officer leaver : leavers) {
                receipts.add(
                        sends(office, Decision.of("RESIGNATION").about(leaver).asEvent()));
                comesTo(office, receipts.get(receipts.size() - 1), receipts.size() <= PASS ? "APPLIED" : "HELD");
            }
            comesTo(
                    office,
                    sends(office, Decision.of("SUSPENSION").about(suspect).asEvent()),
                    "APPLIED");

            assertThat(statuses(leavers.subList(0, PASS), auditor)).containsOnly("CLOSED");
            assertThat(statuses(leavers.subList(PASS, LEAVERS), auditor)).doesNotContain("CLOSED");
            assertThat(auditor.recordOf(suspect).path("status").asText()).isEqualTo("SUSPENDED");
            leavers.get(LEAVERS - 1).refreshes(atWork);
            anAdministratorIsTold(auditor, careful.part());
            cast.postboxOf(operator).getsMailAbout(BY_MAIL, PATIENCE);

            assertThat(desk.state().body().path("heldCount").asInt())
                    .as("these, and what other tests left waiting")
                    .isGreaterThanOrEqualTo(LEAVERS - PASS);
            assertThat(desk.confirm(" ").status()).isEqualTo(400);
            assertThat(desk.confirm(REASON).isAccepted()).isTrue();
            receipts.forEach(receipt -> comesTo(office, receipt, "APPLIED"));
            assertThat(statuses(leavers, auditor)).containsOnly("CLOSED");
            leavers.get(LEAVERS - 1).cannotRefresh(atWork);
            Deadline.in(PATIENCE).await("the decision is on record", () -> !actions(auditor, "BRAKE_CONFIRMED")
                    .isEmpty());
            List<JsonNode> confirmed = actions(auditor, "BRAKE_CONFIRMED");
            assertThat(confirmed.get(confirmed.size() - 1).path("detail").toString())
                    .contains(REASON)
                    .doesNotContain(leavers.get(0).personalNumber());
            Deadline.in(PATIENCE).await("the health page is green again", () -> isWell(careful.part()));
            assertThat(cast.postboxOf(operator).mailsAbout(BY_MAIL)).hasSize(1);
            assertThat(cast.postboxOf(suspect).mailsAbout(BY_MAIL)).isEmpty();
        } finally {
            world.admin().delete(REALM + "/roles/" + role);
        }
    }

    /** Through a role of the realm, as an administrator would arrange it. */
    private static String mayDecide(Officer officer, World world) {
        String sync = world.admin()
                .get(REALM + "/clients?clientId=provisioning-sync")
                .path(0)
                .path("id")
                .asText();
        String name = "operator-of-" + officer.id();
        JsonNode operator = world.admin().get(REALM + "/clients/" + sync + "/roles/personnel-operator");
        world.admin().post(REALM + "/roles", Map.of("name", name));
        world.admin().post(REALM + "/roles/" + name + "/composites", List.of(operator));
        officer.isGivenRole(name);
        return name;
    }

    /** By the health page, the log and the audit trail (docs/operations.md). */
    private static void anAdministratorIsTold(Auditor auditor, QuarkusPart careful) throws IOException {
        Deadline.in(PATIENCE).await("the health page is red", () -> !isWell(careful));
        assertThat(Files.readString(careful.log())).contains("OGS0500");
        Deadline.in(PATIENCE)
                .await(
                        "the audit trail has it, and to how many it went by mail",
                        () -> actions(auditor, "BRAKE_ENGAGED").stream()
                                .anyMatch(entry ->
                                        entry.path("detail").path("mailsTo").asInt() > 0));
    }

    private static boolean isWell(QuarkusPart sync) {
        return HttpLook.isOk(sync.url() + "/q/health/well");
    }

    private static List<String> statuses(List<Officer> officers, Auditor auditor) {
        return officers.stream()
                .map(officer -> auditor.recordOf(officer).path("status").asText())
                .toList();
    }

    private static List<JsonNode> actions(Auditor auditor, String action) {
        return auditor.auditOfRealm().stream()
                .filter(entry -> entry.path("action").asText().equals(action))
                .toList();
    }

    private static String sends(PersonnelOffice office, ObjectNode event) {
        return office.post(event.toString())
                .body()
                .path("receipts")
                .path(0)
                .path("receipt")
                .asText();
    }

    private static void comesTo(PersonnelOffice office, String receipt, String state) {
        Deadline.in(PATIENCE).await(state, () -> office.receipt(receipt)
                .body()
                .path("state")
                .asText()
                .equals(state));
    }
}
