package io.officergate.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.officergate.e2e.harness.LiveWorld;
import io.officergate.e2e.people.Cast;
import io.officergate.e2e.people.Decision;
import io.officergate.e2e.people.Officer;
import io.officergate.e2e.people.Together;
import io.officergate.world.World;
import io.officergate.world.people.HeadlessSignIn;
import io.officergate.world.people.RelyingParty;
import io.officergate.world.people.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** MFA-1: who may issue an activation code for whom, and what is kept of it. */
@LiveWorld
class ActivationCodesIT {
    private static final String REALM = "/officers";
    private static final String DESK = "unit-desk-of-tests";

    @Test
    void aCodeIsShownOnceAndKeptAsAHash(World world, Cast cast) throws SQLException {
        Officer lan = cast.officerLike("lan");
        JsonNode issued = world.admin().ask(codesOf(lan), Map.of("identityCheck", "thẻ căn cước 000190001111"));
        assertThat(issued.path("code").asText()).matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}");
        assertThat(Duration.between(
                        Instant.now(), Instant.parse(issued.path("expiresAt").asText())))
                .isBetween(Duration.ofHours(23), Duration.ofHours(24));
        String code = issued.path("code").asText().replace("-", "");
        assertThat(rowOf(world, lan)).doesNotContain(code).contains(lan.id());
        assertThat(cast.auditor().auditOf(lan).toString())
                .contains("ACTIVATION_CODE_ISSUED", "thẻ căn cước ***")
                .doesNotContain(code, "000190001111");
    }

    @Test
    void ofSeveralIssuedAtOnceOneIsGood(World world, Cast cast) throws Exception {
        Officer lan = cast.officerLike("lan");
        List<String> codes = Together.doAll(Stream.<Callable<String>>generate(
                        () -> () -> cast.administrator().issuesActivationCodeFor(lan.id()))
                .limit(4)
                .toList());
        assertThat(codes).hasSize(4).doesNotHaveDuplicates();
        List<String> issues = cast.auditor().auditOf(lan).stream()
                .filter(entry -> entry.path("action").asText().equals("ACTIVATION_CODE_ISSUED"))
                .map(entry -> entry.path("detail").path("code").asText())
                .toList();
        assertThat(issues).hasSize(4);
        String kept = rowOf(world, lan);
        assertThat(issues.stream().filter(kept::contains))
                .as("the one that is kept")
                .hasSize(1);
    }

    @Test
    void aLetterIsPrintedInBothLanguagesWithAPicture(World world, Cast cast) throws Exception {
        Officer lan = cast.officerLike("lan");
        Officer admin = cast.officerLike("minh");
        HttpResponse<String> letter = asOfficer(world, admin, lan, "{\"identityCheck\":\"tại quầy\"}", "text/html");
        assertThat(letter.statusCode()).isEqualTo(201);
        assertThat(letter.body())
                .contains("Mã kích hoạt", "Activation code", lan.userName(), "data:image/png;base64,")
                .doesNotContain("http");
        assertThat(letter.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"identityCheck\":\"  a \"}", "{\"identityCheck\":7}", "[]", "nonsense"})
    void howTheIdentityWasCheckedMustBeSaid(String body, World world, Cast cast) throws Exception {
        HttpResponse<String> refused =
                asOfficer(world, cast.officerLike("minh"), cast.officerLike("lan"), body, "application/json");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("malformed");
    }

    @Test
    void aUnitsAdministratorHelpsTheOfficersOfThatUnitOnly(World world, Cast cast) throws Exception {
        Officer unitAdmin = cast.officerLike("tuan");
        grantUnitAdmin(world, unitAdmin);
        String body = "{\"identityCheck\":\"quen biết, cùng đơn vị\"}";
        assertThat(asOfficer(world, unitAdmin, cast.officerLike("lan"), body, "application/json")
                        .statusCode())
                .as("same unit")
                .isEqualTo(201);
        for (Officer other : List.of(cast.officerLike("hoa"), cast.officerLike("duc"), unitAdmin)) {
            assertThat(asOfficer(world, unitAdmin, other, body, "application/json")
                            .statusCode())
                    .as("another unit, a head, oneself")
                    .isEqualTo(403);
        }
        assertThat(asOfficer(world, cast.officerLike("binh"), cast.officerLike("lan"), body, "application/json")
                        .statusCode())
                .as("no administrator")
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%25", "*", "%22lan", "%27%20or%201=1--", "%ED%A0%80", "%F0%9F%94%91", "l%E1%BA%A1n%20%20"})
    void aSearchIsTakenAsTextWhateverItIs(String search, World world, Cast cast) throws Exception {
        Officer unitAdmin = cast.officerLike("tuan");
        grantUnitAdmin(world, unitAdmin);
        HttpResponse<String> found = search(world, unitAdmin, search);
        assertThat(found.statusCode()).as(found.body()).isEqualTo(200);
        assertThat(found.body()).doesNotContain("000171", unitAdmin.id());
    }

    @Test
    void aSearchThatIsNoNameIsRefused(World world, Cast cast) throws Exception {
        Officer admin = cast.officerLike("minh");
        HttpResponse<String> tooLong = search(world, admin, "x".repeat(101));
        assertThat(tooLong.statusCode()).isEqualTo(400);
        assertThat(tooLong.body()).contains("search has at most 100 characters");
        assertThat(search(world, admin, "%00").statusCode()).isEqualTo(400);
    }

    @Test
    void aCodeEndsWithTheOfficersStatus(World world, Cast cast) throws SQLException {
        Officer lan = cast.officerLike("lan");
        cast.administrator().issuesActivationCodeFor(lan.id());
        cast.personnelOffice().posts(Decision.of("SUSPENSION").about(lan).asEvent());
        cast.auditor().seesStatus(lan, "SUSPENDED", Duration.ofMinutes(1));
        assertThat(rowOf(world, lan)).isEmpty();
    }

    @Test
    void thePasswordAloneEnrolsNothing(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        cast.administrator().removesFactorsOf(lan);
        assertThatThrownBy(() -> lan.takesTokens("openid")).isInstanceOf(HeadlessSignIn.Refused.class);
        assertThat(cast.administrator().credentialsOf(lan)).containsExactly("password");
        assertThat(cast.auditor().sessionsOf(lan)).isEmpty();
    }

    private static String codesOf(Officer officer) {
        return REALM + "/officergate/officers/" + officer.id() + "/activation-codes";
    }

    private static String rowOf(World world, Officer officer) throws SQLException {
        try (Connection database = world.postgres().connect();
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("select row_to_json(c)::text from OG_ACTIVATION_CODE c"
                        + " where OFFICER_ID = '" + officer.id() + "'")) {
            return row.next() ? row.getString(1) : "";
        }
    }

    private static HttpResponse<String> asOfficer(
            World world, Officer caller, Officer target, String body, String accept)
            throws IOException, InterruptedException {
        Tokens tokens = caller.takesTokensAt(desk(world), "openid");
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(world.keycloak().url() + "/admin/realms" + codesOf(target)))
                .header("Authorization", "Bearer " + tokens.accessToken())
                .header("Content-Type", "application/json")
                .header("Accept", accept)
                .POST(BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private static HttpResponse<String> search(World world, Officer caller, String search)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(
                        world.keycloak().url() + "/admin/realms" + REALM + "/officergate/officers?search=" + search))
                .header(
                        "Authorization",
                        "Bearer " + caller.takesTokensAt(desk(world), "openid").accessToken())
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private static void grantUnitAdmin(World world, Officer officer) {
        JsonNode role = world.admin().get(REALM + "/roles/UNIT_ADMIN");
        world.admin().post(REALM + "/users/" + officer.id() + "/role-mappings/realm", List.of(role));
    }

    /** A client that carries all of an officer's roles, as an administrators' desk would. */
    private static RelyingParty desk(World world) {
        if (world.admin().get(REALM + "/clients?clientId=" + DESK).isEmpty()) {
            world.admin()
                    .post(
                            REALM + "/clients",
                            Map.of(
                                    "clientId",
                                    DESK,
                                    "secret",
                                    "desk-secret",
                                    "fullScopeAllowed",
                                    true,
                                    "standardFlowEnabled",
                                    true,
                                    "redirectUris",
                                    List.of("http://desk.invalid/*")));
        }
        return new RelyingParty(
                world.keycloak().url(), "officers", DESK, "desk-secret", "http://desk.invalid/signed-in");
    }
}
