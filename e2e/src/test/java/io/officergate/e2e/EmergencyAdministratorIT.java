package io.officergate.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.officergate.e2e.harness.LiveWorld;
import io.officergate.e2e.people.Authenticator;
import io.officergate.e2e.people.Cast;
import io.officergate.world.World;
import io.officergate.world.keycloak.AdminRest;
import io.officergate.world.keycloak.KeycloakNode;
import io.officergate.world.people.Credentials;
import io.officergate.world.people.HeadlessSignIn;
import io.officergate.world.people.Tokens;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** ACC-1: a person who is no officer gets in only where the operator says so, with a second factor and without duties. */
@LiveWorld
class EmergencyAdministratorIT {
    private static final String REALM = "/officers";
    private static final String NAME = "emergency-of-tests";
    private static final String PASSWORD = "Chi-Dung-Khi-Khan-Cap-1";
    private static final String KEY = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    private static KeycloakNode node;
    private static String account;
    private static final Authenticator AUTHENTICATOR = Authenticator.with(KEY);

    @BeforeAll
    static void isNamedByTheOperator(World world) {
        world.admin()
                .post(
                        REALM + "/users",
                        Map.of(
                                "username",
                                NAME,
                                "enabled",
                                true,
                                "credentials",
                                List.of(Credentials.password(PASSWORD), Credentials.authenticator(KEY))));
        account = world.admin()
                .get(REALM + "/users?exact=true&username=" + NAME)
                .path(0)
                .path("id")
                .asText();
        node = world.keycloakWith(Map.of("KC_SPI_TOKEN_INTERCEPTOR__OFFICERGATE__EMERGENCY_ADMINISTRATORS", NAME));
    }

    @AfterAll
    static void goes(World world) {
        world.dismiss(node);
    }

    @Test
    void whomNobodyNamedGetsNoToken(World world) {
        assertThatThrownBy(() -> signsInAt(world.keycloak(), world))
                .isInstanceOf(HeadlessSignIn.Refused.class)
                .hasMessageContaining("personal_number_missing");
    }

    @Test
    void whoIsNamedGetsOneAndItIsAudited(World world, Cast cast) {
        assertThat(signsInAt(node, world).accessToken()).isNotEmpty();
        assertThat(cast.auditor().actionsOn(account)).contains("EMERGENCY_ACCESS");
        JsonNode others = world.admin(node).get(REALM + "/officergate/other-accounts?limit=1000");
        others.forEach(other -> {
            if (other.path("userName").asText().equals(NAME)) {
                assertThat(other.path("kind").asText()).isEqualTo("EMERGENCY_ADMINISTRATOR");
            }
        });
        assertThat(others.findValuesAsText("userName")).contains(NAME);
    }

    @Test
    void aDutyIsRefusedAndWorthNothing(World world) {
        AdminRest admin = world.admin(node);
        String system = admin.get(REALM + "/clients?clientId=civil-status")
                .path(0)
                .path("id")
                .asText();
        List<JsonNode> duty = List.of(admin.get(REALM + "/clients/" + system + "/roles/CIVIL_STATUS"));
        String roles = REALM + "/users/" + account + "/role-mappings/clients/" + system;
        assertThatThrownBy(() -> admin.post(roles, duty))
                .hasMessageContaining("409")
                .hasMessageContaining("ACC-1");

        // Where the setting is missing somebody could give it; the gate refuses where the setting is.
        world.admin().post(roles, duty);
        try {
            assertThatThrownBy(() -> signsInAt(node, world))
                    .isInstanceOf(HeadlessSignIn.Refused.class)
                    .hasMessageContaining("emergency_administrator_with_duty");
        } finally {
            world.admin().deleteWith(roles, duty);
        }
    }

    private static Tokens signsInAt(KeycloakNode where, World world) {
        return new HeadlessSignIn(world.sampleAsClientAt(where.url()))
                .signIn(NAME, PASSWORD, AUTHENTICATOR::unusedCode, "openid");
    }
}
