package io.officergate.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.officergate.e2e.harness.SweptEverySecond;
import io.officergate.e2e.people.Cast;
import io.officergate.e2e.people.Officer;
import io.officergate.e2e.people.Together;
import io.officergate.e2e.people.UnlockDesk;
import io.officergate.world.World;
import io.officergate.world.keycloak.KeycloakNode;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** IDL-2 by setting: a locked account is opened by two administrators, and by none of them alone, however they hurry. */
@SweptEverySecond
class UnlockByTwoIT {
    private static final int OFTEN = 4;

    private static KeycloakNode node;

    @BeforeAll
    static void aNodeAsksForTwo(World world) {
        node = world.keycloakWith(Map.of("KC_SPI_TOKEN_INTERCEPTOR__OFFICERGATE__UNLOCK_NEEDS_TWO", "true"));
    }

    @AfterAll
    static void itGoes(World world) {
        if (node != null) {
            world.dismiss(node);
        }
    }

    @Test
    void aSecondAdministratorHasToAgree(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        cast.disuse().locks(lan, 95);
        UnlockDesk first = administrator(world, cast);
        UnlockDesk second = administrator(world, cast);

        assertThat(first.opens(lan, UnlockDesk.JSON).statusCode()).isEqualTo(202);
        assertThat(first.opens(lan, UnlockDesk.JSON).statusCode())
                .as("one person is not two")
                .isEqualTo(202);
        assertThat(status(lan, cast)).isEqualTo("LOCKED");
        HttpResponse<String> opened = second.opens(lan, UnlockDesk.JSON);
        assertThat(opened.statusCode()).isEqualTo(201);
        assertThat(opened.body()).contains("\"password\"");
        assertThat(status(lan, cast)).isEqualTo("ACTIVE");
        assertThat(cast.auditor().actionsOn(lan.id())).contains("UNLOCK_ASKED", "OFFICER_UNLOCKED");
        isOpenedByTwo(lan, cast, first, second);
    }

    /** As the help desk asks: there is nothing to print yet, and the answer says what is needed. */
    @Test
    void whoAsksForASheetIsToldThatASecondOneIsNeeded(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        cast.disuse().locks(lan, 95);

        HttpResponse<String> told = administrator(world, cast).opens(lan, UnlockDesk.SHEET);
        assertThat(told.statusCode()).as(told.body()).isEqualTo(202);
        assertThat(type(told)).startsWith("application/json");
        assertThat(told.body()).contains("second_administrator");
        assertThat(status(lan, cast)).isEqualTo("LOCKED");
        assertThat(cast.auditor().actionsOn(lan.id())).contains("UNLOCK_ASKED").doesNotContain("OFFICER_UNLOCKED");

        HttpResponse<String> sheet = administrator(world, cast).opens(lan, UnlockDesk.SHEET);
        assertThat(sheet.statusCode()).as(sheet.body()).isEqualTo(201);
        assertThat(type(sheet)).startsWith("text/html");
        assertThat(sheet.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(sheet.body()).contains("Mật khẩu tạm", "Temporary password", lan.userName());
        assertThat(status(lan, cast)).isEqualTo("ACTIVE");
    }

    @Test
    void onePersonWhoAsksManyTimesAtOnceOpensNothing(World world, Cast cast) throws Exception {
        Officer lan = cast.officerLike("lan");
        cast.disuse().locks(lan, 95);
        UnlockDesk alone = administrator(world, cast);

        assertThat(Together.doAll(Collections.nCopies(OFTEN, alone.opening(lan))))
                .extracting(HttpResponse::statusCode)
                .containsOnly(202);
        assertThat(status(lan, cast)).isEqualTo("LOCKED");
        assertThat(cast.auditor().actionsOn(lan.id())).doesNotContain("OFFICER_UNLOCKED");
    }

    /** Whoever comes first is told to wait, and the first of the other one's requests opens; all later ones are refused. */
    @Test
    void twoWhoAskAtOnceOpenItOnceAndTogether(World world, Cast cast) throws Exception {
        Officer lan = cast.officerLike("lan");
        cast.disuse().locks(lan, 95);
        UnlockDesk first = administrator(world, cast);
        UnlockDesk second = administrator(world, cast);

        List<HttpResponse<String>> answers = Together.doAll(
                List.of(first.opening(lan), second.opening(lan), first.opening(lan), second.opening(lan)));

        assertThat(answers).extracting(HttpResponse::statusCode).contains(202).containsOnlyOnce(201);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 202 && answer.statusCode() != 201)
                .allSatisfy(refusal -> {
                    assertThat(refusal.statusCode()).as(refusal.body()).isEqualTo(409);
                    assertThat(refusal.body()).contains("officer_active");
                });
        assertThat(status(lan, cast)).isEqualTo("ACTIVE");
        isOpenedByTwo(lan, cast, first, second);
    }

    private static UnlockDesk administrator(World world, Cast cast) {
        return UnlockDesk.of(world, node, cast.officerLike("minh"));
    }

    private static String status(Officer officer, Cast cast) {
        return cast.auditor().recordOf(officer).path("status").asText();
    }

    private static String type(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("");
    }

    /** The trail has one entry of it, with both people. */
    private static void isOpenedByTwo(Officer officer, Cast cast, UnlockDesk one, UnlockDesk other) {
        List<JsonNode> entries = cast.auditor().auditOf(officer).stream()
                .filter(entry -> entry.path("action").asText().equals("OFFICER_UNLOCKED"))
                .toList();
        assertThat(entries).hasSize(1);
        JsonNode entry = entries.get(0);
        assertThat(List.of(
                        entry.path("actor").asText(),
                        entry.path("detail").path("askedBy").asText()))
                .containsExactlyInAnyOrder(
                        one.administrator().id(), other.administrator().id());
    }
}
