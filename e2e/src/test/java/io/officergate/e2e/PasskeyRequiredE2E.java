package io.officergate.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.officergate.e2e.harness.LiveWorld;
import io.officergate.e2e.people.Cast;
import io.officergate.e2e.people.Officer;
import io.officergate.world.World;
import io.officergate.world.keycloak.KeycloakNode;
import io.officergate.world.people.HeadlessSignIn;
import io.officergate.world.people.Tokens;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** MFA-1 where the operator asks for a passkey of some roles: a code is not enough, and never again once there is a passkey. */
@LiveWorld
class PasskeyRequiredE2E {
    private static final String ROLE = "SYSTEM_ADMIN";
    private static final String SETTING = "spi-token-interceptor--officergate--passkey-roles";
    private static final String SCOPE = "openid";

    private static KeycloakNode strict;

    @BeforeAll
    static void startsStrictNode(World world) {
        strict = world.keycloakWith(Map.of("KC_SPI_TOKEN_INTERCEPTOR__OFFICERGATE__PASSKEY_ROLES", ROLE));
    }

    @AfterAll
    static void stopsIt(World world) {
        world.dismiss(strict);
    }

    @Test
    void anAdministratorRegistersAPasskeyAndSignsInWithNothingElse(Cast cast) {
        Officer lan = cast.officerLike("lan");
        lan.isGivenRole(ROLE);
        assertThat(lan.accountAt(strict.url()).hasToRegisterPasskey("Khóa của Lan"))
                .isEqualTo(
                        "Vai trò của bạn yêu cầu khóa truy cập. Vui lòng đăng ký, từ lần sau bạn sẽ đăng nhập bằng khóa này.");

        lan.forgetsTheBrowserSession();
        lan.accountAt(strict.url()).opensTheListOfFactorsWithThePasskey();

        lan.goesToAnotherComputer();
        assertThat(lan.accountAt(strict.url()).isOfferedAfterThePassword())
                .as("the authenticator app is no way any more")
                .containsExactly("Khóa truy cập (passkey)", "Mã kích hoạt");
    }

    @Test
    void theRoleHoldsFromTheMomentItIsGiven(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        HeadlessSignIn program = new HeadlessSignIn(world.sampleAsClientAt(strict.url()));
        Tokens tokens = program.refresh(program.signIn(lan.userName(), lan.password(), lan::unusedCode, SCOPE));
        lan.isGivenRole(ROLE);
        assertThatThrownBy(() -> program.refresh(tokens))
                .isInstanceOf(HeadlessSignIn.Refused.class)
                .hasMessageContaining("passkey_missing");
        assertThat(cast.auditor().sessionsOf(lan)).isEmpty();
    }

    @Test
    void theChangedSettingIsInTheAuditTrail(Cast cast) {
        List<String> told = cast.auditor().auditOfRealm().stream()
                .filter(entry -> entry.path("action").asText().equals("SETTINGS_CHANGED"))
                .map(entry -> entry.path("detail").path(SETTING))
                .map(JsonNode::asText)
                .toList();
        assertThat(told).contains("\"\" -> \"SYSTEM_ADMIN\"");
    }
}
