package io.officergate.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.officergate.e2e.harness.LiveWorld;
import io.officergate.e2e.people.Cast;
import io.officergate.e2e.people.Newcomers;
import io.officergate.e2e.people.Officer;
import io.officergate.world.World;
import io.officergate.world.keycloak.AdminRest;
import io.officergate.world.people.RelyingParty;
import io.officergate.world.people.Tokens;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** PWD-1, report R-11: what it says of everybody is what the gate says. */
@LiveWorld
class PasswordReportIT {
    private static final String REALM = "/officers";
    private static final String REPORT = REALM + "/officergate/reports/password-state";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss xxx").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final int NAME = 1;
    private static final int UNIT = 2;
    private static final int ENABLED = 3;
    private static final int LAST_CHANGE = 4;
    private static final int AGE = 5;
    private static final int DAYS = 6;
    private static final int DUE = 7;
    private static final int LEFT = 8;
    private static final int WARNED = 9;
    private static final int OVERDUE = 10;
    private static final int STATE = 11;

    @Test
    void aPlainOfficerHasNinetyDays(World world, Cast cast) throws IOException {
        Officer lan = cast.officerLike("lan");
        CSVRecord row = isAsTheGateSays(world, cast, lan, 90);
        assertThat(row.get(NAME)).isNotBlank().doesNotStartWith("Lan");
        assertThat(row.get(UNIT)).isEqualTo("H26.101");
        assertThat(row.get(ENABLED)).isEqualTo("có · yes");
        assertThat(row.get(AGE)).isEqualTo("10");
        assertThat(row.get(WARNED)).isEmpty();
        assertThat(Integer.parseInt(row.get(LEFT))).isBetween(65, 80);
        assertThat(row.get(OVERDUE)).isEqualTo("không · no");
        assertThat(row.get(STATE)).isEqualTo("còn hạn · USABLE");
    }

    @Test
    void whoHasAPrivilegedRoleHasSixty(World world, Cast cast) throws IOException {
        Officer lan = cast.officerLike("lan");
        lan.isGivenRole("UNIT_ADMIN");
        isAsTheGateSays(world, cast, lan, 60);
    }

    @Test
    void soHasWhoHasItWithinAnotherRole(World world, Cast cast) throws IOException {
        AdminRest admin = world.admin();
        String outer = "OUTER-" + Newcomers.name();
        String inner = "INNER-" + Newcomers.name();
        admin.post(REALM + "/roles", Map.of("name", outer));
        admin.post(REALM + "/roles", Map.of("name", inner));
        contains(admin, outer, inner);
        contains(admin, inner, "UNIT_ADMIN");
        Officer lan = cast.officerLike("lan");
        lan.isGivenRole(outer);
        isAsTheGateSays(world, cast, lan, 60);
    }

    @Test
    void soHasWhoHasItByAGroupOrTheGroupAboveIt(World world, Cast cast) throws IOException {
        AdminRest admin = world.admin();
        String name = Newcomers.name();
        admin.post(REALM + "/groups", Map.of("name", name));
        String above = groupOf(admin.get(REALM + "/groups?exact=true&search=" + name));
        try {
            admin.post(REALM + "/groups/" + above + "/children", Map.of("name", name + "-below"));
            String below = groupOf(admin.get(REALM + "/groups/" + above + "/children"));
            admin.post(
                    REALM + "/groups/" + above + "/role-mappings/realm",
                    List.of(admin.get(REALM + "/roles/UNIT_ADMIN")));
            for (String group : List.of(above, below)) {
                Officer lan = cast.officerLike("lan");
                admin.put(REALM + "/users/" + lan.id() + "/groups/" + group, Map.of());
                assertThat(isAsTheGateSays(world, cast, lan, 60).get(UNIT)).startsWith("H26.101; " + name);
            }
        } finally {
            admin.delete(REALM + "/groups/" + above);
        }
    }

    @ParameterizedTest
    @CsvSource({"REALM", "ROLE", "SYSTEM"})
    void whoAsksForFewerDaysGetsThem(String who, World world, Cast cast) throws IOException {
        Officer lan = cast.officerLike("lan");
        String client = world.admin()
                .get(REALM + "/clients?clientId=public-services-hanoi")
                .path(0)
                .path("id")
                .asText();
        String system = REALM + "/clients/" + client;
        String path =
                switch (who) {
                    case "REALM" -> REALM;
                    case "ROLE" -> system + "/roles/RECEPTION";
                    default -> system;
                };
        ask(world, path, "45");
        try {
            isAsTheGateSays(world, cast, lan, 45);
        } finally {
            ask(world, path, "");
        }
        isAsTheGateSays(world, cast, lan, 90);
    }

    @ParameterizedTest
    @CsvSource({"PT119H58M, 4, không · no", "PT120H, 5, có · yes", "PT144H, 6, có · yes"})
    void theDayBeforeTheDayAndTheDayAfter(Duration age, String days, String overdue, World world, Cast cast)
            throws IOException {
        Officer lan = cast.officerLike("lan");
        Tokens tokens = lan.takesTokens("openid");
        cast.administrator().letsPasswordsLast(lan, 5);
        Instant set = Instant.now().minus(age);
        cast.passwordAge().is(lan, age);
        CSVRecord row = rowOf(world, lan);
        assertThat(row.get(AGE)).isEqualTo(days);
        assertThat(row.get(DAYS)).isEqualTo("5");
        assertThat(row.get(OVERDUE)).isEqualTo(overdue);
        assertThat(Instant.from(TIME.parse(row.get(DUE))))
                .isBetween(
                        set.plus(Duration.ofDays(5)).minusSeconds(1),
                        set.plus(Duration.ofDays(5)).plusSeconds(30));
        if (overdue.startsWith("có")) {
            assertThat(row.get(STATE)).endsWith("TOO_OLD");
            assertThatThrownBy(() -> lan.refreshes(tokens)).hasMessageContaining("password_expired");
        } else {
            lan.refreshes(tokens);
        }
    }

    @Test
    void withoutADateOrWithOneToComeItIsOverdue(World world, Cast cast) throws IOException {
        Officer lan = cast.officerLike("lan");
        cast.passwordAge().isUnknown(lan);
        CSVRecord unknown = rowOf(world, lan);
        assertThat(unknown.get(LAST_CHANGE) + unknown.get(AGE) + unknown.get(DUE) + unknown.get(LEFT))
                .isEmpty();
        assertThat(unknown.get(OVERDUE) + unknown.get(STATE)).contains("yes").endsWith("NO_DATE");
        cast.passwordAge().is(lan, Duration.ofDays(-30));
        CSVRecord toCome = rowOf(world, lan);
        assertThat(toCome.get(DUE)).isEmpty();
        assertThat(toCome.get(OVERDUE) + toCome.get(STATE)).contains("yes").endsWith("DATE_TO_COME");
    }

    @Test
    void oneThatSomebodyElseChoseSaysSoAndWhen(World world, Cast cast) throws IOException {
        Officer lan = cast.officerLike("lan");
        Instant before = Instant.now().minusSeconds(2);
        world.admin()
                .put(
                        REALM + "/users/" + lan.id() + "/reset-password",
                        Map.of("type", "password", "value", "Suoi-Can-Mua-Kho-1", "temporary", false));
        CSVRecord row = rowOf(world, lan);
        assertThat(Instant.from(TIME.parse(row.get(LAST_CHANGE))))
                .isBetween(before, Instant.now().plusSeconds(1));
        assertThat(row.get(DUE)).isEmpty();
        assertThat(row.get(OVERDUE) + row.get(STATE)).contains("yes").endsWith("SET_BY_ANOTHER");
    }

    @Test
    void withoutAPasswordThereIsNothingToChange(World world, Cast cast) throws IOException {
        Officer lan = cast.officerLike("lan");
        for (JsonNode credential : world.admin().get(REALM + "/users/" + lan.id() + "/credentials")) {
            if (credential.path("type").asText().equals("password")) {
                world.admin()
                        .delete(REALM + "/users/" + lan.id() + "/credentials/"
                                + credential.path("id").asText());
            }
        }
        assertThat(rowOf(world, lan).toList().subList(LAST_CHANGE, STATE + 1))
                .containsExactly("", "", "", "", "", "", "không · no", "không có mật khẩu · NO_PASSWORD");
    }

    @Test
    void aWarningCountsForThePasswordItWasAbout(World world, Cast cast) throws Exception {
        Officer lan = cast.officerLike("lan");
        cast.passwordAge().is(lan, Duration.ofDays(70));
        String due = rowOf(world, lan).get(DUE).substring(0, "dd/MM/yyyy".length());
        inDatabase(
                world,
                "update OG_PASSWORD set WARNED_AT = '2026-11-20T01:00:00Z', WARNED_STEP = 14,"
                        + " WARNED_END = to_date('" + due + "', 'DD/MM/YYYY') where OFFICER_ID = '" + lan.id() + "'");
        assertThat(rowOf(world, lan).get(WARNED)).isEqualTo("20/11/2026 08:00:00 +07:00");
        inDatabase(world, "update OG_PASSWORD set WARNED_END = WARNED_END - 1 where OFFICER_ID = '" + lan.id() + "'");
        assertThat(rowOf(world, lan).get(WARNED)).isEmpty();
    }

    @Test
    void noNameIsAFormulaAndNoMachineIsInIt(World world, Cast cast) throws Exception {
        Officer lan = cast.officerLike("lan");
        inDatabase(world, "update USER_ENTITY set LAST_NAME = '=1+1', ENABLED = false where ID = '" + lan.id() + "'");
        CSVRecord row = rowOf(world, lan);
        assertThat(row.get(NAME)).startsWith("'=1+1 ");
        assertThat(row.get(ENABLED)).isEqualTo("không · no");
        assertThat(report(world).keySet()).noneMatch(name -> name.startsWith("service-account-"));
    }

    @Test
    void whoMayNotSeeAccountsMayNotReadIt(World world, Cast cast) throws Exception {
        HttpResponse<String> refused = reads(world, cast.officerLike("lan"));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).doesNotContain("account");
    }

    @Test
    void whoMayIsInTheAuditTrail(World world, Cast cast) throws Exception {
        Officer inspector = cast.officerLike("minh");
        inspector.isGivenRoleInAdministration("view-users");
        HttpResponse<String> read = reads(world, inspector);
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.body()).startsWith("\uFEFF\"Tài khoản · account\"").contains(inspector.userName());
        assertThat(read.headers().firstValue("Content-Type").orElse("")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(read.headers().firstValue("Content-Disposition").orElse(""))
                .matches("attachment; filename=\"R-11-password-state-\\d{4}-\\d\\d-\\d\\d\\.csv\"");
        assertThat(read.headers().firstValue("Cache-Control").orElse("")).isEqualTo("no-store");
        List<JsonNode> entries = cast.auditor().auditOfRealm().stream()
                .filter(entry -> entry.path("action").asText().equals("REPORT_READ")
                        && entry.path("actor").asText().equals(inspector.id()))
                .toList();
        assertThat(entries).hasSize(1);
        assertThat(entries.get(0).path("detail").path("report").asText()).isEqualTo("R-11");
        assertThat(entries.get(0).path("address").asText()).isNotEmpty();
    }

    @Test
    void aRealmThatNoRuleIsAboutHasNone(World world) {
        assertThatThrownBy(() -> world.admin()
                        .open("/master/officergate/reports/password-state")
                        .close())
                .hasMessageContaining("answered 404")
                .hasMessageContaining("exempt_realm");
    }

    private static CSVRecord isAsTheGateSays(World world, Cast cast, Officer officer, int days) throws IOException {
        cast.passwordAge().is(officer, Duration.ofDays(10));
        long until = new Tokens(officer.takesTokens("openid").idToken(), "", "")
                .claims()
                .path("password_expires_at")
                .asLong();
        CSVRecord row = rowOf(world, officer);
        assertThat(row.get(DAYS)).isEqualTo(Integer.toString(days));
        assertThat(row.get(DUE)).isEqualTo(TIME.format(Instant.ofEpochSecond(until)));
        return row;
    }

    private static CSVRecord rowOf(World world, Officer officer) throws IOException {
        return report(world).get(officer.userName());
    }

    private static Map<String, CSVRecord> report(World world) throws IOException {
        try (InputStream report = world.admin().open(REPORT)) {
            String text = new String(report.readAllBytes(), StandardCharsets.UTF_8);
            return CSVFormat.DEFAULT.parse(new StringReader(text)).stream()
                    .collect(Collectors.toMap(row -> row.get(0), row -> row));
        }
    }

    private static HttpResponse<String> reads(World world, Officer caller) throws Exception {
        String client = "report-desk-of-tests";
        String redirect = "http://desk.invalid/reports";
        if (world.admin().get(REALM + "/clients?clientId=" + client).isEmpty()) {
            world.admin()
                    .post(
                            REALM + "/clients",
                            Map.of(
                                    "clientId",
                                    client,
                                    "secret",
                                    "desk-secret",
                                    "fullScopeAllowed",
                                    true,
                                    "standardFlowEnabled",
                                    true,
                                    "redirectUris",
                                    List.of(redirect)));
        }
        String server = world.keycloak().url();
        RelyingParty desk = new RelyingParty(server, "officers", client, "desk-secret", redirect);
        HttpRequest request = HttpRequest.newBuilder(URI.create(server + "/admin/realms" + REPORT))
                .header(
                        "Authorization",
                        "Bearer " + caller.takesTokensAt(desk, "openid").accessToken())
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private static void contains(AdminRest admin, String outer, String inner) {
        admin.post(REALM + "/roles/" + outer + "/composites", List.of(admin.get(REALM + "/roles/" + inner)));
    }

    private static String groupOf(JsonNode found) {
        return found.path(0).path("id").asText();
    }

    private static void ask(World world, String path, String days) {
        ObjectNode thing = world.admin().get(path).deepCopy();
        ObjectNode attributes = thing.withObject("attributes");
        if (path.contains("/roles/")) {
            attributes.putArray("officergate.password-days").add(days);
        } else {
            attributes.put("officergate.password-days", days);
        }
        world.admin().put(path, thing);
    }

    private static void inDatabase(World world, String statement) throws SQLException {
        try (Connection database = world.postgres().connect();
                Statement sql = database.createStatement()) {
            assertThat(sql.executeUpdate(statement)).isEqualTo(1);
        }
    }
}
