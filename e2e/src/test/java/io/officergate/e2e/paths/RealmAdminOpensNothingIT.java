package io.officergate.e2e.paths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.officergate.e2e.harness.LiveWorld;
import io.officergate.e2e.people.Cast;
import io.officergate.e2e.people.Officer;
import io.officergate.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** MFA-1: whatever a realm admin does with flows, actions, imports, providers and policies, a password alone opens nothing. */
@LiveWorld
class RealmAdminOpensNothingIT {
    private static final Answer NO_PROOF = Answer.refused("400 second_factor_missing");

    private Stage stage;
    private Officer lan;
    private String realm;

    @BeforeEach
    void anOfficerHasOnlyAPassword(World world, Cast cast) {
        stage = new Stage(world.keycloak().url(), world.runFile().keycloak());
        stage.registerClients(Map.of());
        realm = "/" + stage.realm();
        lan = cast.officerLike("lan");
        for (JsonNode credential : stage.admin().get(user() + "/credentials")) {
            if (credential.path("type").asText().equals("otp")) {
                stage.admin()
                        .delete(user() + "/credentials/" + credential.path("id").asText());
            }
        }
    }

    @AfterEach
    void theRealmIsAsItWas(World world) {
        // Policies refer to profiles, so they go first.
        stage.admin().put(realm + "/client-policies/policies", Map.of("policies", List.of()));
        stage.admin().put(realm + "/client-policies/profiles", Map.of("profiles", List.of()));
        world.applyRealmAgain();
        assertThat(stage.admin().get(user() + "/sessions")).isEmpty();
    }

    @Test
    void anotherFlowForTheWholeRealmOpensNothing() {
        stage.admin().put(realm, Map.of("browserFlow", "browser"));
        assertThat(signsIn()).isEqualTo(NO_PROOF);
    }

    @Test
    void aFlowOfTheClientsOwnOpensNothing() {
        Overrides.bind(stage, stage.client(), Map.of("browser", Overrides.flowId(stage, "browser")));
        try {
            assertThat(signsIn()).isEqualTo(NO_PROOF);
        } finally {
            Overrides.bind(stage, stage.client(), Map.of("browser", ""));
        }
    }

    @Test
    void aFlowWithoutItsSecondStepOpensNothing() {
        for (JsonNode execution : stage.admin().get(executionsOfBrowserFlow())) {
            if (execution.path("displayName").asText().equals("officergate browser second factor")) {
                ObjectNode disabled = execution.deepCopy();
                stage.admin().put(executionsOfBrowserFlow(), disabled.put("requirement", "DISABLED"));
            }
        }
        assertThat(signsIn()).isEqualTo(NO_PROOF);
    }

    @Test
    void aRemovedRequiredActionOpensNothing() {
        ObjectNode action = stage.admin()
                .get(realm + "/authentication/required-actions/CONFIGURE_TOTP")
                .deepCopy();
        stage.admin().put(realm + "/authentication/required-actions/CONFIGURE_TOTP", action.put("enabled", false));
        stage.admin().put(realm, Map.of("browserFlow", "browser"));
        assertThat(signsIn()).isEqualTo(NO_PROOF);
    }

    @Test
    void nothingLeftToDoOpensNothing() {
        ObjectNode account = stage.admin().get(user()).deepCopy();
        account.putArray("requiredActions");
        stage.admin().put(user(), account);
        stage.admin().put(realm, Map.of("browserFlow", "browser"));
        assertThat(signsIn()).isEqualTo(NO_PROOF);
    }

    @Test
    void anImportThatOverwritesTheAccountIsRefusedAndOpensNothing() {
        assertThatThrownBy(() -> stage.admin()
                        .post(
                                realm + "/partialImport",
                                Map.of(
                                        "ifResourceExists",
                                        "OVERWRITE",
                                        "users",
                                        List.of(Map.of(
                                                "username", lan.userName(),
                                                "enabled", true,
                                                "requiredActions", List.of(),
                                                "attributes", Map.of("personalNumber", List.of(lan.personalNumber())),
                                                "credentials",
                                                        List.of(Map.of(
                                                                "type", "password", "value", lan.password())))))))
                .hasMessageContaining("ACC-4");
        stage.admin().put(realm, Map.of("browserFlow", "browser"));
        assertThat(signsIn()).isEqualTo(NO_PROOF);
    }

    @Test
    void aMapperThatWritesTheProofOpensNothing() {
        TrustedRealm trusted = new TrustedRealm(stage);
        trusted.isTrusted();
        try {
            stage.admin()
                    .post(
                            realm + "/identity-provider/instances/" + TrustedRealm.ALIAS + "/mappers",
                            Map.of(
                                    "name",
                                    "forged",
                                    "identityProviderAlias",
                                    TrustedRealm.ALIAS,
                                    "identityProviderMapper",
                                    "hardcoded-user-session-attribute-idp-mapper",
                                    "config",
                                    Map.of(
                                            "attribute", "officergate.second-factor",
                                            "attribute.value",
                                                    "TOTP@" + Instant.now().getEpochSecond(),
                                            "syncMode", "FORCE")));
            trusted.isLinkedTo(lan);
            assertThat(new ByRealmAdmin(stage).comesFromTrusted(traveller())).isEqualTo(NO_PROOF);
        } finally {
            trusted.isForgotten();
        }
    }

    @Test
    void policiesOfTheServerHoldWithoutThoseOfTheRealm() {
        stage.admin().put(realm + "/client-policies/policies", Map.of("policies", List.of()));
        stage.changeClient(stage.client(), Map.of("directAccessGrantsEnabled", true, "implicitFlowEnabled", true));
        assertThat(ShutPaths.grantsDirectly(traveller()).isAllowed()).isFalse();
        assertThat(ShutPaths.asksForToken(traveller(), "id_token token").isAllowed())
                .isFalse();
        assertThat(stage.admin()
                        .get(realm + "/clients/" + stage.uuid(stage.client()))
                        .path("directAccessGrantsEnabled")
                        .asBoolean())
                .as("the server's policy has put it back")
                .isFalse();
    }

    @Test
    void policiesThatCannotBeReadRefuseEverybody() {
        attribute("client-policies.policies", "{not json");
        assertThat(signsIn()).isEqualTo(Answer.refused("the client policies of the realm cannot be read"));
    }

    @Test
    void aProfileThatTakesTheNameOfAServersRefusesEverybody() {
        attribute("client-policies.profiles", "{\"profiles\":[{\"name\":\"officergate-refused\",\"executors\":[]}]}");
        assertThat(signsIn())
                .isEqualTo(Answer.refused("a client profile of the realm has the name of one of the server"));
    }

    /** Attributes of the realm are written raw; the others must come along, or they are gone. */
    private void attribute(String name, String value) {
        ObjectNode attributes = stage.admin().get(realm).path("attributes").deepCopy();
        stage.admin().put(realm, Map.of("attributes", attributes.put(name, value)));
    }

    private Answer signsIn() {
        return traveller().signsIn(stage.client(), Map.of());
    }

    private Traveller traveller() {
        return new Traveller(stage, OfficerState.NOT_ENROLLED, lan);
    }

    private String user() {
        return realm + "/users/" + lan.id();
    }

    private String executionsOfBrowserFlow() {
        return realm + "/authentication/flows/officergate%20browser/executions";
    }
}
