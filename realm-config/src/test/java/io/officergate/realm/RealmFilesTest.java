package io.officergate.realm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files say what the rules ask, and nothing in them is a secret. */
class RealmFilesTest {
    private static final Path FOLDER = Path.of("src/main/resources/realm");
    private static RealmFiles files;

    @BeforeAll
    static void givesEveryParameter() throws IOException {
        Map<String, String> values = new HashMap<>();
        for (Path file : yaml()) {
            Pattern.compile("\\$\\(([^)]+)\\)")
                    .matcher(Files.readString(file))
                    .results()
                    .forEach(found -> values.put(found.group(1), "value-of-" + found.group(1)));
        }
        assertThat(values).isNotEmpty();
        files = new RealmFiles(new Parameters(values));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"realm", "bindings", "user-profile", "roles", "flows", "required-actions", "client-policies"})
    void eachSubjectCanBeRead(String subject) {
        assertThat(files.read(subject)).isNotEmpty();
    }

    @Test
    void everyFileOfAClientIsApplied() throws IOException {
        Set<String> present = new TreeSet<>();
        try (Stream<Path> clients = Files.list(FOLDER.resolve("clients"))) {
            clients.forEach(file -> present.add(file.getFileName().toString().replace(".yaml", "")));
        }
        assertThat(RealmFiles.CLIENTS).containsExactlyInAnyOrderElementsOf(present);
        RealmFiles.CLIENTS.forEach(client -> assertThat(
                        files.read("clients/" + client).path("client").path("clientId"))
                .hasToString("\"" + client + "\""));
    }

    @Test
    void noClientTakesAPasswordOrAnImplicitToken() {
        for (String name : RealmFiles.CLIENTS) {
            JsonNode client = files.read("clients/" + name).get("client");
            assertThat(client.path("directAccessGrantsEnabled").asBoolean(true))
                    .as(name)
                    .isFalse();
            assertThat(client.path("implicitFlowEnabled").asBoolean(true))
                    .as(name)
                    .isFalse();
            assertThat(client.path("fullScopeAllowed").asBoolean(true)).as(name).isFalse();
        }
    }

    /** A page in the browser keeps no secret; whoever has none proves with PKCE that the code is its own. */
    @Test
    void onlyTheHelpDeskHasNoSecret() {
        for (String name : RealmFiles.CLIENTS) {
            JsonNode client = files.read("clients/" + name).get("client");
            assertThat(client.path("publicClient").asBoolean(true))
                    .as(name)
                    .isEqualTo(name.equals("officergate-help-desk"));
        }
        JsonNode desk = files.read("clients/officergate-help-desk").get("client");
        assertThat(desk.path("attributes").path("pkce.code.challenge.method").asText())
                .isEqualTo("S256");
        assertThat(desk.path("redirectUris")).extracting(JsonNode::asText).noneMatch(uri -> uri.contains("*"));
    }

    @Test
    void noFileMapsThePersonalNumberIntoAToken() throws IOException {
        try (Stream<Path> clients = Files.list(FOLDER.resolve("clients"))) {
            for (Path client : clients.toList()) {
                assertThat(Files.readString(client)).doesNotContain("personalNumber");
            }
        }
    }

    @Test
    void noSecretStandsInAFile() throws IOException {
        Pattern secret = Pattern.compile("secret: *\"?(?!\\$\\()[^\\s\"]");
        for (Path file : yaml()) {
            assertThat(secret.matcher(Files.readString(file)).find())
                    .as(file.toString())
                    .isFalse();
        }
    }

    @Test
    void everyWayInThatIsBoundIsOneOfOurFlows() {
        Set<String> ours = new TreeSet<>();
        files.read("flows").forEach(flow -> ours.add(flow.get("alias").asText()));
        files.read("bindings").forEach(bound -> assertThat(ours).contains(bound.asText()));
    }

    @Test
    void sessionsEndWhenTheRulesSay() {
        JsonNode realm = files.read("realm");
        assertThat(realm.get("ssoSessionIdleTimeout").asInt()).isEqualTo(15 * 60);
        assertThat(realm.get("ssoSessionMaxLifespan").asInt()).isEqualTo(8 * 60 * 60);
        assertThat(realm.get("accessTokenLifespan").asInt()).isLessThanOrEqualTo(60);
        assertThat(realm.get("defaultLocale").asText()).isEqualTo("vi");
    }

    /** ACC-2: a system that needs offline tokens says so in its entry, and is named here. */
    @Test
    void noSystemMayHaveOfflineTokens() {
        for (String name : RealmFiles.CLIENTS) {
            JsonNode entry = files.read("clients/" + name);
            assertThat(entry.path("client")
                            .path("attributes")
                            .path("officergate.offline-tokens")
                            .asText())
                    .as(name)
                    .isEmpty();
            assertThat(entry.path("optionalScopes").toString()).as(name).doesNotContain("offline_access");
        }
    }

    /** JML-4: whoever follows a withdrawal knows whom to write to, and nobody signs in there. */
    @Test
    void systemsOutsideSingleSignOnHaveAnOwnerAndNoWayIn() {
        List<String> outside = RealmFiles.CLIENTS.stream()
                .filter(name -> attributesOf(name).has("officergate.outside-sso"))
                .toList();
        assertThat(outside).containsExactlyInAnyOrder("justice-other", "national-portal");
        for (String name : outside) {
            JsonNode entry = files.read("clients/" + name);
            assertThat(attributesOf(name).path("officergate.outside.owner").asText())
                    .as(name)
                    .isNotBlank();
            assertThat(entry.path("client").path("standardFlowEnabled").asBoolean(true))
                    .as(name)
                    .isFalse();
            assertThat(entry.path("client").path("serviceAccountsEnabled").asBoolean(true))
                    .as(name)
                    .isFalse();
            assertThat(entry.path("roles")).as(name).isNotEmpty().allSatisfy(role -> assertThat(
                            role.path("description").asText())
                    .contains(" · "));
        }
    }

    private static JsonNode attributesOf(String name) {
        return files.read("clients/" + name).path("client").path("attributes");
    }

    private static List<Path> yaml() throws IOException {
        try (Stream<Path> all = Files.walk(FOLDER)) {
            return all.filter(file -> file.toString().endsWith(".yaml")).toList();
        }
    }
}
