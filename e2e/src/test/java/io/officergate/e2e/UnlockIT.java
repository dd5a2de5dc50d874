package io.officergate.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.officergate.e2e.harness.LiveWorld;
import io.officergate.e2e.people.Auditor;
import io.officergate.e2e.people.Cast;
import io.officergate.e2e.people.Disuse;
import io.officergate.e2e.people.Officer;
import io.officergate.world.Deadline;
import io.officergate.world.World;
import io.officergate.world.keycloak.KeycloakNode;
import io.officergate.world.people.HeadlessSignIn.Refused;
import io.officergate.world.people.RelyingParty;
import io.officergate.world.people.Tokens;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** IDL-2: a locked account is opened by a second person who made sure who asks, and by nothing else. */
@LiveWorld
class UnlockIT {
    private static final String REALM = "/officers";
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Map<String, String> LOOK_EVERY_SECOND =
            Map.of("KC_SPI_OFFICERGATE_INACTIVITY__OFFICERGATE_INACTIVITY__LOOK_EVERY_SECONDS", "1");

    private static @Nullable KeycloakNode sweeper;

    @BeforeAll
    static void aNodeLooksEverySecond(World world) {
        sweeper = world.keycloakWith(LOOK_EVERY_SECOND);
    }

    @AfterAll
    static void itGoes(World world) {
        if (sweeper != null) {
            world.dismiss(sweeper);
        }
    }

    @ParameterizedTest
    @CsvSource({"179, false", "180, true"})
    void whoIsOpenedChoosesAPasswordAndAfterLongAFactor(int idleDays, boolean anotherFactor, Cast cast) {
        RelyingParty other = cast.otherSystem().mayHaveOfflineTokens(true).asClient();
        Officer lan = cast.officerLike("lan");
        Tokens before = lan.takesTokensAt(other, "openid offline_access");
        isLocked(lan, idleDays, cast);

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
        isLocked(lan, 95, cast);
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
        isLocked(lan, 95, cast);
        assertThatThrownBy(() -> world.admin().postText(REALM + "/officergate/officers/" + lan.id() + "/unlock", body))
                .hasMessageContaining("400");
        assertThat(cast.auditor().recordOf(lan).path("status").asText()).isEqualTo("LOCKED");
    }

    @Test
    void bySettingASecondAdministratorHasToAgree(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        isLocked(lan, 95, cast);
        KeycloakNode two =
                world.keycloakWith(Map.of("KC_SPI_TOKEN_INTERCEPTOR__OFFICERGATE__UNLOCK_NEEDS_TWO", "true"));
        try {
            String path = REALM + "/officergate/officers/" + lan.id() + "/unlock";
            Map<String, String> word = Map.of("reason", "trở lại", "identityCheck", "thẻ căn cước");
            world.admin(two).post(path, word);
            world.admin(two).post(path, word);
            assertThat(cast.auditor().recordOf(lan).path("status").asText())
                    .as("one person is not two")
                    .isEqualTo("LOCKED");
            cast.disuse().unlockWasAskedBySomebodyElse(lan);
            assertThat(world.admin(two).ask(path, word).path("password").asText())
                    .isNotEmpty();
            assertThat(cast.auditor().recordOf(lan).path("status").asText()).isEqualTo("ACTIVE");
            assertThat(cast.auditor().actionsOn(lan.id())).contains("UNLOCK_ASKED", "OFFICER_UNLOCKED");
        } finally {
            world.dismiss(two);
        }
    }

    /** By a node that sweeps; all others find it locked. */
    private static void isLocked(Officer officer, int idleDays, Cast cast) {
        cast.disuse().sweepLookedAgo(Duration.ZERO);
        cast.disuse().since(officer, Disuse.today().minusDays(idleDays));
        cast.auditor().seesStatus(officer, "LOCKED", SOON);
        Deadline.in(SOON)
                .await(
                        "every node knows",
                        () -> !cast.auditor().accountOf(officer).path("enabled").asBoolean());
    }
}
