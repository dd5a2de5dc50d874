package io.officergate.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.officergate.e2e.harness.LiveWorld;
import io.officergate.e2e.people.Auditor;
import io.officergate.e2e.people.Cast;
import io.officergate.e2e.people.Decision;
import io.officergate.e2e.people.Officer;
import io.officergate.world.World;
import io.officergate.world.people.HeadlessSignIn.Refused;
import io.officergate.world.people.RelyingParty;
import io.officergate.world.people.Tokens;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** ACC-1, JML-1, MFA-1 at the token gate: the record decides, whatever a realm admin does in the console. */
@LiveWorld
class GateIT {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Test
    void aTokenSaysWhatTheOfficerMayDoAndNeverThePersonalNumber(Cast cast) {
        Officer lan = cast.officerLike("lan");
        Tokens tokens = lan.takesTokens("openid");
        assertThat(texts(tokens.claims().path("units"))).containsExactly("H26.101");
        assertThat(texts(tokens.claims().path("duties"))).containsExactlyInAnyOrder("RESIDENT_LOOKUP", "RECEPTION");
        assertThat(tokens.claims().toString()).doesNotContain(lan.personalNumber());
        assertThat(tokens.claims().path("acr").asText()).isEqualTo("aal2");
        assertThat(texts(tokens.claims().path("amr"))).containsExactly("pwd", "otp", "mfa");
        lan.refreshes(tokens);
    }

    @Test
    void enablingASuspendedOfficerOpensNothing(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        Auditor auditor = cast.auditor();
        RelyingParty other = cast.otherSystem().mayHaveOfflineTokens(true).asClient();
        Tokens tokens = lan.takesTokensAt(other, "openid offline_access");
        cast.personnelOffice().posts(Decision.of("SUSPENSION").about(lan).asEvent());
        auditor.seesStatus(lan, "SUSPENDED", PATIENCE);

        ObjectNode account = auditor.accountOf(lan).deepCopy();
        assertThat(account.path("enabled").asBoolean()).isFalse();
        assertThatThrownBy(() -> world.admin().put(user(world, lan), account.put("enabled", true)))
                .hasMessageContaining("409")
                .hasMessageContaining("SUSPENDED (SUSPENSION");
        cast.burglar().enables(lan);

        lan.cannotRefreshAt(other, tokens);
        assertThatThrownBy(() -> lan.takesTokens("openid"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("officer_suspended");
        assertThat(auditor.sessionsOf(lan)).as("a refusal leaves no session").isEmpty();
        assertThat(auditor.auditOf(lan))
                .anySatisfy(entry -> assertThat(entry.path("action").asText()).isEqualTo("TOKEN_REFUSED"));
    }

    @Test
    void anAccountWithoutPersonalNumberGetsNoToken(World world, Cast cast) {
        Officer draft = cast.officerLike("binh");
        ObjectNode account = cast.auditor().accountOf(draft).deepCopy();
        account.putObject("attributes");
        world.admin().put(user(world, draft), account);

        assertThatThrownBy(() -> draft.takesTokens("openid"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("personal_number_missing");
        assertThat(cast.auditor().sessionsOf(draft)).isEmpty();
    }

    @Test
    void anAccountWithAnImplausibleNumberGetsNoToken(World world, Cast cast) {
        Officer draft = cast.officerLike("binh");
        ObjectNode account = cast.auditor().accountOf(draft).deepCopy();
        // Born in 1920.
        account.putObject("attributes")
                .putArray("personalNumber")
                .add("000120" + draft.personalNumber().substring(6));
        world.admin().put(user(world, draft), account);

        assertThatThrownBy(() -> draft.takesTokens("openid"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("personal_number_implausible");
        assertThat(cast.auditor().sessionsOf(draft)).isEmpty();
    }

    @Test
    void aFlowWithoutTheSecondFactorOpensNothing(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        String realm = "/" + world.runFile().keycloak().realm();
        String client = world.admin()
                .get(realm + "/clients?clientId=public-services-hanoi")
                .path(0)
                .path("id")
                .asText();
        String passwordOnly = StreamSupport.stream(
                        world.admin().get(realm + "/authentication/flows").spliterator(), false)
                .filter(flow -> flow.path("alias").asText().equals("browser"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
        removeAuthenticators(world, lan);
        override(world, realm, client, passwordOnly);
        try {
            assertThatThrownBy(() -> lan.takesTokens("openid"))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("second_factor_missing");
        } finally {
            override(world, realm, client, "");
        }
        assertThat(cast.auditor().sessionsOf(lan)).isEmpty();
    }

    /** What a realm admin can do: bind Keycloak's own flow, which asks for a code only those who have an authenticator. */
    private static void override(World world, String realm, String client, String flow) {
        ObjectNode changed = world.admin().get(realm + "/clients/" + client).deepCopy();
        changed.putObject("authenticationFlowBindingOverrides").put("browser", flow);
        world.admin().put(realm + "/clients/" + client, changed);
    }

    private static void removeAuthenticators(World world, Officer officer) {
        for (JsonNode credential : world.admin().get(user(world, officer) + "/credentials")) {
            if (credential.path("type").asText().equals("otp")) {
                world.admin()
                        .delete(user(world, officer) + "/credentials/"
                                + credential.path("id").asText());
            }
        }
    }

    private static String user(World world, Officer officer) {
        return "/" + world.runFile().keycloak().realm() + "/users/" + officer.id();
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
