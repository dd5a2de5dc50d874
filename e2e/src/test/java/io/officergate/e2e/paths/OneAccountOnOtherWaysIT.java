package io.officergate.e2e.paths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.officergate.e2e.harness.LiveWorld;
import io.officergate.e2e.people.Cast;
import io.officergate.e2e.people.Newcomers;
import io.officergate.e2e.people.Officer;
import io.officergate.e2e.people.Together;
import io.officergate.world.World;
import io.officergate.world.keycloak.KeycloakNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** ACC-1 on ways that an operator or a realm admin would have to turn on first: SCIM, brokers with mappers, LDAP. */
@LiveWorld
class OneAccountOnOtherWaysIT {
    private static final int AT_ONCE = 200;
    /** SCIM says every refusal of this kind in its own words (RFC 7644). */
    private static final String UNIQUENESS = "\"scimType\":\"uniqueness\"";

    private static KeycloakNode node;
    private static Stage stage;
    private static ScimClient scim;

    @BeforeAll
    static void startsAServerWithEverythingOn(World world) {
        node = world.keycloakWithEveryPathOn(Map.of());
        stage = new Stage(node.url(), world.runFile().keycloak());
        scim = ScimClient.turnedOn(stage);
    }

    @AfterAll
    static void putsEverythingBack(World world) {
        scim.turnOff();
        world.dismiss(node);
        world.applyRealmAgain();
    }

    @Test
    void scimMakesNoSecondAccount(Cast cast) {
        String number = Newcomers.number();
        assertThat(scim.creates(Newcomers.name(), number).statusCode())
                .as("the first")
                .isEqualTo(201);
        var second = scim.creates(Newcomers.name(), number);
        assertThat(second.statusCode()).as(second.body()).isEqualTo(409);
        assertThat(second.body()).contains(UNIQUENESS).doesNotContain(number);
        assertThat(accountsWith(number)).hasSize(1);
        assertThat(scim.creates("l\u0430n-1", Newcomers.number()).statusCode()).isGreaterThanOrEqualTo(400);
    }

    @Test
    void scimGivesNobodyTheNumberOfAnother(Cast cast) {
        Officer lan = cast.officerLike("lan");
        Officer binh = cast.officerLike("binh");
        for (String number : List.of(lan.personalNumber(), "BAD", "1".repeat(300))) {
            var refused = scim.changes(binh.id(), number);
            assertThat(refused.statusCode())
                    .as(refused.body())
                    .isGreaterThanOrEqualTo(400)
                    .isNotEqualTo(401);
            assertThat(refused.body()).doesNotContain(lan.personalNumber());
        }
        assertThat(accountsWith(lan.personalNumber())).containsExactly(lan.id());
        assertThat(accountsWith(binh.personalNumber())).containsExactly(binh.id());
    }

    @Test
    void aBrokerBringsNobodyTheNumberOfAnother(World world, Cast cast) {
        Stage delivered = new Stage(world.keycloak().url(), world.runFile().keycloak());
        delivered.registerClients(Map.of());
        Officer lan = cast.officerLike("lan");
        Officer binh = cast.officerLike("binh");
        TrustedRealm trusted = new TrustedRealm(delivered);
        trusted.isTrusted();
        try {
            delivered
                    .admin()
                    .post(
                            "/" + delivered.realm() + "/identity-provider/instances/" + TrustedRealm.ALIAS + "/mappers",
                            Map.of(
                                    "name",
                                    "number",
                                    "identityProviderAlias",
                                    TrustedRealm.ALIAS,
                                    "identityProviderMapper",
                                    "hardcoded-attribute-idp-mapper",
                                    "config",
                                    Map.of(
                                            "attribute", "personalNumber",
                                            "attribute.value", lan.personalNumber(),
                                            "syncMode", "FORCE")));
            trusted.isLinkedTo(binh);
            Traveller who = new Traveller(delivered, OfficerState.PASSWORD_ONLY, binh);
            assertThat(new ByRealmAdmin(delivered).comesFromTrusted(who).isAllowed())
                    .isFalse();
        } finally {
            trusted.isForgotten();
        }
        assertThat(accountsWith(lan.personalNumber())).containsExactly(lan.id());
        assertThat(accountsWith(binh.personalNumber())).containsExactly(binh.id());
    }

    @Test
    void aDirectoryBringsNoSecondAccount(Cast cast) throws Exception {
        Officer lan = cast.officerLike("lan");
        String number = Newcomers.number();
        try (TrustedDirectory directory = TrustedDirectory.startedFor(stage)) {
            directory.knows(Newcomers.name(), number);
            directory.knows(Newcomers.name(), lan.personalNumber());
            directory.knows(Newcomers.name(), "1".repeat(300));
            directory.knows("l\u0430n-9", Newcomers.number());
            JsonNode imported = directory.isImported();
            assertThat(imported.path("added").asInt()).as("%s", imported).isEqualTo(1);
            assertThat(imported.path("failed").asInt()).as("%s", imported).isEqualTo(3);
            assertThat(accountsWith(number)).hasSize(1);
            assertThat(accountsWith(lan.personalNumber())).containsExactly(lan.id());
        }
    }

    @Test
    void nobodyRegistersWithANumber(World world, Cast cast) {
        Stage delivered = new Stage(world.keycloak().url(), world.runFile().keycloak());
        Officer lan = cast.officerLike("lan");
        delivered.registerClients(Map.of());
        delivered.admin().put("/" + delivered.realm(), Map.of("registrationAllowed", true));
        try {
            Traveller who = new Traveller(delivered, OfficerState.ACTIVE, lan);
            assertThat(new ByRealmAdmin(delivered).registersOneself(who).seen())
                    .as("an account without a number")
                    .contains("personal_number_missing");
        } finally {
            delivered.admin().put("/" + delivered.realm(), Map.of("registrationAllowed", false));
        }
        assertThat(accountsWith(lan.personalNumber())).containsExactly(lan.id());
    }

    @Test
    void nobodyGivesHimselfANumber(World world, Cast cast) {
        Stage delivered = new Stage(world.keycloak().url(), world.runFile().keycloak());
        Officer lan = cast.officerLike("lan");
        Officer binh = cast.officerLike("binh");
        Traveller who = new Traveller(delivered, OfficerState.ACTIVE, binh);
        assertThat(who.signsIn(delivered.accountConsole(), Map.of()).isAllowed())
                .as("the account console")
                .isTrue();
        String token = who.kept("access_token").orElseThrow();
        URI profile = delivered.at("/account");
        ObjectNode own = who.visitor().opensWith(token, profile).json().deepCopy();
        assertThat(own.toString()).doesNotContain(binh.personalNumber());
        for (String number : List.of(lan.personalNumber(), Newcomers.number())) {
            own.withObject("attributes").putArray("personalNumber").add(number);
            who.visitor().postsJson(token, profile, own.toString());
            assertThat(accountsWith(number)).doesNotContain(binh.id());
        }
        assertThat(accountsWith(lan.personalNumber())).containsExactly(lan.id());
        assertThat(accountsWith(binh.personalNumber())).containsExactly(binh.id());
    }

    @Test
    void asDeliveredNoDirectoryIsAskedAtAll(World world) {
        Stage delivered = new Stage(world.keycloak().url(), world.runFile().keycloak());
        assertThatThrownBy(() -> TrustedDirectory.startedFor(delivered)).hasMessageContaining("was answered 400");
    }

    @Test
    void ofTwoHundredAtOnceOneGetsTheNumber() throws Exception {
        String number = Newcomers.number();
        List<Callable<String>> tasks = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            String name = Newcomers.name();
            Map<String, Object> account = Newcomers.account(name, number);
            int way = i % 3;
            tasks.add(() -> way == 0
                    ? answer(() -> stage.admin().post("/" + stage.realm() + "/users", account))
                    : way == 1
                            ? answer(() -> stage.admin()
                                    .post("/" + stage.realm() + "/partialImport", Map.of("users", List.of(account))))
                            : scimAnswer(name, number));
        }
        List<String> answers = Together.doAll(tasks);
        assertThat(accountsWith(number)).hasSize(1);
        assertThat(answers.stream().filter(String::isEmpty)).hasSize(1);
        assertThat(answers.stream().filter(answer -> !answer.isEmpty()))
                .hasSize(AT_ONCE - 1)
                .allSatisfy(answer -> assertThat(answer)
                        .contains("409")
                        .containsAnyOf("ACC-1: Số định danh cá nhân này đã thuộc một tài khoản khác.", UNIQUENESS)
                        .doesNotContain(number));
    }

    /** What was wrong; empty when it was done. */
    private static String answer(Runnable creation) {
        Throwable refusal = catchThrowable(creation::run);
        return refusal == null ? "" : refusal.toString();
    }

    private static String scimAnswer(String name, String number) {
        return answer(() -> {
            var answer = scim.creates(name, number);
            if (answer.statusCode() != 201) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
        });
    }

    private static List<String> accountsWith(String number) {
        return stage.admin()
                .get("/" + stage.realm() + "/users?q=personalNumber:" + number)
                .findValuesAsText("id");
    }
}
