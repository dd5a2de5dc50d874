package io.officergate.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.officergate.e2e.harness.SweptEverySecond;
import io.officergate.e2e.people.Auditor;
import io.officergate.e2e.people.Cast;
import io.officergate.e2e.people.Disuse;
import io.officergate.e2e.people.Officer;
import io.officergate.e2e.people.Together;
import io.officergate.e2e.people.UnlockDesk;
import io.officergate.world.World;
import io.officergate.world.people.HeadlessSignIn.Refused;
import io.officergate.world.people.RelyingParty;
import io.officergate.world.people.Tokens;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** IDL-2: a locked account is opened by a second person who made sure who asks, and by nothing else. */
@SweptEverySecond
class UnlockIT {
    private static final String REALM = "/officers";
    private static final Duration SOON = Duration.ofSeconds(60);

    @ParameterizedTest
    @CsvSource({"179, false", "180, true"})
    void whoIsOpenedChoosesAPasswordAndAfterLongAFactor(int idleDays, boolean anotherFactor, Cast cast) {
        RelyingParty other = cast.otherSystem().mayHaveOfflineTokens(true).asClient();
        Officer lan = cast.officerLike("lan");
        Tokens before = lan.takesTokensAt(other, "openid offline_access");
        cast.disuse().locks(lan, idleDays);

        JsonNode given = cast.administrator().opens(lan);

        assertThat(given.path("password").asText()).isNotEmpty();
        assertThat(given.has("code")).isEqualTo(anotherFactor);
        Auditor auditor = cast.auditor();
        assertThat(auditor.recordOf(lan).path("status").asText()).isEqualTo("ACTIVE");
        assertThat(auditor.accountOf(lan).path("enabled").asBoolean()).isTrue();
        assertThat(cast.disuse().countsFrom(lan)).isEqualTo(Disuse.today());
        assertThat(cast.administrator().credentialsOf(lan).contains("otp")).isEqualTo(!anotherFactor);
        lan.cannotRefreshAt(other, before);
        assertThatThrownBy(() -> lan.takesTokens("openid"))
                .as("the old password is worth nothing")
                .isInstanceOf(Refused.class);
        assertThat(auditor.auditOf(lan))
                .filteredOn(entry -> entry.path("action").asText().equals("OFFICER_UNLOCKED"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.path("detail").toString())
                        .contains("nghỉ thai sản", "thẻ căn cước", "INACTIVITY"));
        cast.postboxOf(lan).getsMailAbout("đã được mở khóa", SOON);
        assertThatThrownBy(() -> cast.administrator().opens(lan))
                .hasMessageContaining("409")
                .hasMessageContaining("officer_active");
    }

    @Test
    void theConsoleOpensNothingAndSaysWhy(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        cast.disuse().locks(lan, 95);
        ObjectNode account = cast.auditor().accountOf(lan).deepCopy();
        assertThat(account.path("enabled").asBoolean()).isFalse();

        assertThatThrownBy(() -> world.admin().put(REALM + "/users/" + lan.id(), account.put("enabled", true)))
                .hasMessageContaining("409")
                .hasMessageContaining("IDL-2")
                .hasMessageContaining("LOCKED (INACTIVITY");
        assertThat(cast.auditor().accountOf(lan).path("enabled").asBoolean()).isFalse();
        assertThat(cast.auditor().recordOf(lan).path("status").asText()).isEqualTo("LOCKED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"reason\":\"trở lại\"}",
                "{\"identityCheck\":\"thẻ căn cước\"}",
                "{\"reason\":\"\",\"identityCheck\":\"thẻ căn cước\"}",
                "{\"reason\":\"trở lại\",\"identityCheck\":\"thẻ\",\"force\":true}",
                "nonsense"
            })
    void aReasonAndACheckAreNeeded(String body, World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        cast.disuse().locks(lan, 95);
        assertThatThrownBy(() -> world.admin().postText(REALM + "/officergate/officers/" + lan.id() + "/unlock", body))
                .hasMessageContaining("400");
        assertThat(cast.auditor().recordOf(lan).path("status").asText()).isEqualTo("LOCKED");
    }

    @Test
    void ofTwoAdministratorsWhoOpenItAtOnceOneDoes(World world, Cast cast) throws Exception {
        Officer lan = cast.officerLike("lan");
        cast.disuse().locks(lan, 95);
        UnlockDesk first = UnlockDesk.of(world, world.keycloak(), cast.officerLike("minh"));
        UnlockDesk second = UnlockDesk.of(world, world.keycloak(), cast.officerLike("minh"));

        List<HttpResponse<String>> answers = Together.doAll(List.of(first.opening(lan), second.opening(lan)));

        assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(201, 409);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 409)
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.body()).contains("officer_active"));
        assertThat(cast.auditor().recordOf(lan).path("status").asText()).isEqualTo("ACTIVE");
        assertThat(cast.auditor().actionsOn(lan.id())).containsOnlyOnce("OFFICER_UNLOCKED");
    }
}
