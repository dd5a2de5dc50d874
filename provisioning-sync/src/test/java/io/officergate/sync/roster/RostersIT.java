package io.officergate.sync.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.officergate.sync.DatabaseResource;
import io.officergate.sync.InboxTable;
import io.officergate.sync.OutboxTable;
import io.officergate.sync.Tokens;
import io.officergate.sync.event.PersonalNumber;
import io.officergate.sync.roster.Rosters.Compared;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
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
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of a list, and what applying it puts into the inbox; with Keycloak away. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class RostersIT {

    private static final String OPERATOR = Tokens.signed("desk", "provisioning-sync", "personnel-operator");
    private static final String ORDER = """
            {"reason":"đã đối chiếu","kinds":["GHOST","WRONG_UNIT","EXCESS_RIGHT"],"decisionNumber":"%s",\
            "decisionDate":"2026-11-20","issuer":"UBND tỉnh"}""";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init") // injected by Quarkus
    URI base;

    @Inject
    Rosters rosters;

    @Inject
    InboxTable table;

    @Inject
    OutboxTable told;

    @Inject
    DataSource database;

    @BeforeEach
    void empty() {
        table.empty();
    }

    @Test
    void theNextListTakesThePlaceOfTheOneBefore() {
        Roster first = kept(ghost(1), ghost(2));
        Roster second = kept(ghost(3));
        assertThat(rosters.find(first.id()).orElseThrow().supersededBy()).contains(second.id());
        assertThat(rosters.read(first.id(), FindingKind.GHOST, 0, 10)).isEmpty();
        assertThat(rosters.read(second.id(), FindingKind.GHOST, 0, 10)).hasSize(1);
        assertThat(told.count("what = 'ROSTER_COMPARED'")).isEqualTo(2);
    }

    @Test
    void whatIsNotWholeIsNotKept() {
        Optional<Roster> none = rosters.keep(
                found -> {
                    found.accept(ghost(1));
                    return Optional.empty();
                },
                Instant.now());
        assertThat(none).isEmpty();
        assertThatThrownBy(() -> rosters.keep(
                        found -> {
                            IntStream.range(0, 700).forEach(who -> found.accept(ghost(who)));
                            throw new IllegalStateException("broken off");
                        },
                        Instant.now()))
                .hasStackTraceContaining("broken off");
        assertThat(rows("sync_roster_finding")).isZero();
        assertThat(rows("sync_roster")).isZero();
    }

    @Test
    void appliesWhatWasChosenOnce() throws Exception {
        Roster roster = kept(ghost(1), moved(2), excess(3, "RECEPTION@procedure-system"), missing(4));
        JsonNode first = read(apply(roster, "77/QĐ-UBND"));
        assertThat(first.toString()).isEqualTo("{\"sent\":3,\"refused\":0,\"remaining\":0}");
        assertThat(table.count("submitted_by = 'office' and intake = 'CSV' and event_source = '/hr/a'"))
                .isEqualTo(3);
        assertThat(table.count("event_type = 'RESIGNATION' and event_id = 'roster-" + roster.id() + "-1'"))
                .isEqualTo(1);
        assertThat(table.text("convert_from(payload, 'UTF8')", "event_type = 'TRANSFER'"))
                .contains("\"toUnit\":\"H26.102\"", "77/QĐ-UBND");
        assertThat(table.text("convert_from(payload, 'UTF8')", "event_type = 'POSITION_CHANGE'"))
                .contains("\"dutiesTaken\":[{\"duty\":\"RECEPTION\",\"system\":\"procedure-system\"}]");

        assertThat(read(apply(roster, "77/QĐ-UBND")).path("sent").asInt()).isZero();
        HttpResponse<String> other = apply(roster, "78/QĐ-UBND");
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(read(other).path("code").asText()).isEqualTo("roster_decided");
        assertThat(table.count("true")).isEqualTo(3);
        assertThat(told.count("what = 'ROSTER_APPLIED' and said_by = 'desk/desk'"))
                .isEqualTo(3);
    }

    /** Killed between the inbox and the mark, which are two transactions. */
    @Test
    void whoIsCutOffGoesOn() throws Exception {
        Roster roster = kept(ghost(1), ghost(2));
        apply(roster, "77/QĐ-UBND");
        table.execute("update sync.sync_roster_finding set receipt = null");
        JsonNode again = read(apply(roster, "77/QĐ-UBND"));
        assertThat(again.path("sent").asInt()).isEqualTo(2);
        assertThat(again.path("refused").asInt()).isZero();
        assertThat(table.count("true")).as("the same events").isEqualTo(2);
        assertThat(rows("sync_roster_finding where receipt is not null")).isEqualTo(2);
    }

    @Test
    void aDecisionOfOneKindDoesNotBindTheOthersButAllOrNone() {
        Roster roster = kept(ghost(1), moved(2));
        assertThat(rosters.decide(roster, List.of(decision(FindingKind.GHOST, "1"))))
                .isTrue();
        assertThat(rosters.decide(
                        roster, List.of(decision(FindingKind.WRONG_UNIT, "2"), decision(FindingKind.GHOST, "2"))))
                .isFalse();
        assertThat(rosters.find(roster.id()).orElseThrow().decisions())
                .extracting(RosterDecision::number)
                .containsExactly("1");
    }

    @Test
    void ofWhatCannotBeSaidNoEventIsMade() throws Exception {
        Roster roster = kept(excess(1, "HOME_MADE@procedure-system"), ghost(2));
        JsonNode done = read(apply(roster, "77/QĐ-UBND"));
        assertThat(done.toString()).isEqualTo("{\"sent\":1,\"refused\":1,\"remaining\":0}");
        assertThat(get("rosters/" + roster.id() + "/findings", OPERATOR).body()).contains("\"invalid\"");
    }

    @Test
    void anOldListIsDeletedWithAllThatIsInIt() {
        Roster roster = kept(ghost(1));
        rosters.decide(roster, List.of(decision(FindingKind.GHOST, "1")));
        assertThat(rosters.deleteBefore(roster.comparedAt().minusSeconds(1))).isZero();
        assertThat(rosters.deleteBefore(roster.comparedAt().plusSeconds(1))).isEqualTo(1);
        assertThat(rows("sync_roster_finding") + rows("sync_roster_decision") + rows("sync_roster_count"))
                .isZero();
    }

    @Test
    void manyFindingsArePagedInTheirOrder() throws Exception {
        Roster roster =
                kept(IntStream.rangeClosed(1, 2500).mapToObj(RostersIT::ghost).toArray(RosterFinding[]::new));
        String csv = get("rosters/" + roster.id() + "/findings", OPERATOR).body();
        List<String> names =
                csv.lines().skip(1).map(line -> line.split(",", -1)[2]).toList();
        assertThat(names).hasSize(2500).doesNotHaveDuplicates();
        assertThat(names.get(2499)).isEqualTo("\"n2500\"");
    }

    @Test
    void aListIsItsSendersAndTheOperators() throws Exception {
        Roster roster = kept(ghost(1));
        String path = "rosters/" + roster.id();
        HttpResponse<String> own = get(path, Tokens.of("office"));
        assertThat(own.statusCode()).isEqualTo(200);
        assertThat(own.body()).contains("\"GHOST\":1", "\"applicable\":true").doesNotContain("000190");
        assertThat(get(path + "/findings", Tokens.of("office")).statusCode()).isEqualTo(200);
        assertThat(get(path, Tokens.of("another")).statusCode()).isEqualTo(404);
        assertThat(get(path + "/findings", Tokens.of("another")).statusCode()).isEqualTo(404);
        assertThat(get(path, OPERATOR).statusCode()).isEqualTo(200);
        assertThat(get("rosters/nonsense", OPERATOR).statusCode()).isEqualTo(404);
        assertThat(get(path, "nonsense").statusCode()).isEqualTo(401);
        assertThat(post(path + "/apply", "application/json", ORDER.formatted("1"), Tokens.of("office"))
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "nonsense",
                "{\"reason\":\"fine\",\"kinds\":[\"MISSING\"],\"decisionNumber\":\"1\",\"decisionDate\":\"2026-11-20\",\"issuer\":\"x\"}",
                "{\"reason\":\"fine\",\"kinds\":[],\"decisionNumber\":\"1\",\"decisionDate\":\"2026-11-20\",\"issuer\":\"x\"}",
                "{\"reason\":\"no\",\"kinds\":[\"GHOST\"],\"decisionNumber\":\"1\",\"decisionDate\":\"2026-11-20\",\"issuer\":\"x\"}",
                "{\"reason\":\"fine\",\"kinds\":[\"GHOST\"],\"decisionNumber\":\"1\",\"decisionDate\":\"20/11/2026\",\"issuer\":\"x\"}",
                "{\"reason\":\"fine\",\"kinds\":[\"GHOST\"],\"decisionNumber\":1,\"decisionDate\":\"2026-11-20\",\"issuer\":\"x\"}",
                "{\"reason\":\"fine\",\"kinds\":[\"GHOST\"],\"decisionNumber\":\"1\",\"decisionDate\":\"2026-11-20\",\"issuer\":\"x\",\"officers\":\"1\"}",
                "{\"reason\":\"fine\",\"kinds\":[\"GHOST\"],\"decisionNumber\":\"1\",\"decisionDate\":\"2026-11-20\",\"issuer\":\"x\",\"force\":true}"
            })
    void anOrderThatIsNoneSendsNothing(String body) throws Exception {
        Roster roster = kept(ghost(1));
        assertThat(post("rosters/" + roster.id() + "/apply", "application/json", body, OPERATOR)
                        .statusCode())
                .isEqualTo(400);
        assertThat(table.count("true")).isZero();
    }

    @Test
    void whatStandsInTheWayIsNamed() throws Exception {
        Roster roster = kept(RosterFinding.fault(FindingKind.UNREADABLE, 5, Optional.empty(), "?"), ghost(1));
        HttpResponse<String> refused = apply(roster, "1");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("roster_not_applicable", "unreadable_lines");
        assertThat(table.count("true")).isZero();
        assertThat(rosters.find(roster.id()).orElseThrow().decisions()).isEmpty();
    }

    @Test
    void whileKeycloakIsAwayNothingIsKept() throws Exception {
        HttpResponse<String> away =
                post("rosters", "text/csv", "so_dinh_danh;ma_don_vi\n000190000001;H26.101\n", Tokens.of("office"));
        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.headers().firstValue("Retry-After")).isPresent();
        assertThat(rows("sync_roster")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"text/csv,400", "application/json,415"})
    void whatIsNoListIsRefusedAndNoted(String type, int status) throws Exception {
        assertThat(post("rosters", type, "nonsense", Tokens.of("office")).statusCode())
                .isEqualTo(status);
        assertThat(told.count("what = 'EVENT_REFUSED'")).isEqualTo(status == 400 ? 1 : 0);
    }

    @Test
    void aListThatIsTooLargeIsReadToItsEndAndRefused() throws Exception {
        String line = "000190000001;H26.101;" + "n".repeat(250) + "\n";
        String list = "so_dinh_danh;ma_don_vi;ho_ten\n" + line.repeat(115_000);
        assertThat(list.length()).isGreaterThan(29_360_128);
        HttpResponse<String> refused = post("rosters", "text/csv", list, Tokens.of("office"));
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(read(refused).path("code").asText()).isEqualTo("too_large");
    }

    private Roster kept(RosterFinding... findings) {
        return rosters.keep(
                        found -> {
                            Map<FindingKind, Long> each = new EnumMap<>(FindingKind.class);
                            for (RosterFinding finding : findings) {
                                each.merge(finding.kind(), 1L, Long::sum);
                                found.accept(finding);
                            }
                            return Optional.of(
                                    new Compared("/hr/a", "office", new Tally(findings.length, 100, each, Map.of())));
                        },
                        Instant.now())
                .orElseThrow();
    }

    private static RosterDecision decision(FindingKind kind, String number) {
        return new RosterDecision(
                kind, number, LocalDate.parse("2026-11-20"), "UBND", "đã đối chiếu", "desk/desk", Instant.now());
    }

    private static RosterFinding ghost(int who) {
        return finding(FindingKind.GHOST, who, "", List.of());
    }

    private static RosterFinding moved(int who) {
        return finding(FindingKind.WRONG_UNIT, who, "H26.102", List.of());
    }

    private static RosterFinding missing(int who) {
        return finding(FindingKind.MISSING, who, "H26.102", List.of());
    }

    private static RosterFinding excess(int who, String duty) {
        return finding(FindingKind.EXCESS_RIGHT, who, "H26.101", List.of(duty));
    }

    private static RosterFinding finding(FindingKind kind, int who, String listedUnit, List<String> duties) {
        return new RosterFinding(
                kind,
                who,
                Optional.of(new PersonalNumber("000190%06d".formatted(who))),
                "n" + who,
                "o" + who,
                List.of("H26.101"),
                listedUnit,
                duties,
                "");
    }

    private int rows(String from) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from sync." + from)) {
            count.next();
            return count.getInt(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private HttpResponse<String> apply(Roster roster, String decision) throws Exception {
        return post("rosters/" + roster.id() + "/apply", "application/json", ORDER.formatted(decision), OPERATOR);
    }

    private static JsonNode read(HttpResponse<String> answer) throws Exception {
        return new ObjectMapper().readTree(answer.body());
    }

    private HttpResponse<String> get(String path, String token) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(base.resolve(path))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String type, String body, String token) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(base.resolve(path))
                        .timeout(Duration.ofMinutes(1))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }
}
