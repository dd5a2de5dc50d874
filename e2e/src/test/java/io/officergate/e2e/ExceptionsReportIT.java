package io.officergate.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.officergate.e2e.harness.LiveWorld;
import io.officergate.e2e.people.Cast;
import io.officergate.e2e.people.Decision;
import io.officergate.e2e.people.Newcomers;
import io.officergate.e2e.people.Officer;
import io.officergate.e2e.people.Reports;
import io.officergate.world.World;
import io.officergate.world.keycloak.AdminRest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** ACC-3: the report of duties without a decision says of everybody what is said of each. */
@LiveWorld
class ExceptionsReportIT {
    private static final String REALM = "/officers";
    private static final String DESK = "procedure-system";
    private static final String REPORT = "exceptions";
    private static final int ACCOUNT = 0;
    private static final int RIGHT = 5;
    private static final int ORIGIN = 6;

    @Test
    void whatNoDecisionGivesIsThereWithItsOrigin(World world, Cast cast) {
        Reports reports = new Reports(world);
        Officer untouched = cast.officerLike("lan");
        assertThat(origins(reports, untouched)).isNotEmpty().allMatch(line -> line.endsWith("NO_DECISION_YET"));

        Officer met = cast.officerLike("lan");
        decide(world, Decision.of("POSITION_CHANGE").about(met).giving("APPROVAL", DESK));
        met.isGivenRoleAt(DESK, "CASE_HANDLING");
        assertThat(origins(reports, met))
                .contains("RECEPTION HELD_BEFORE", "CASE_HANDLING IN_CONSOLE")
                .noneMatch(line -> line.startsWith("APPROVAL"));

        Officer moved = cast.officerLike("lan");
        decide(world, Decision.of("TRANSFER").about(moved).toUnit("H26.102").giving("APPROVAL", DESK));
        assertThat(origins(reports, moved)).isEmpty();
    }

    @Test
    void aRoleByAGroupOrWithinAnotherRoleIsFoundToo(World world, Cast cast) {
        AdminRest admin = world.admin();
        String name = Newcomers.name();
        Officer lan = cast.officerLike("lan");
        Officer binh = cast.officerLike("binh");
        List.of(lan, binh)
                .forEach(officer ->
                        decide(world, Decision.of("TRANSFER").about(officer).toUnit("H26.102")));
        String client = admin.get(REALM + "/clients?clientId=" + DESK)
                .path(0)
                .path("id")
                .asText();
        JsonNode approval = admin.get(REALM + "/clients/" + client + "/roles/APPROVAL");
        admin.post(REALM + "/roles", Map.of("name", name));
        admin.post(REALM + "/roles/" + name + "/composites", List.of(approval));
        lan.isGivenRole(name);
        admin.post(REALM + "/groups", Map.of("name", name));
        String group = admin.get(REALM + "/groups?exact=true&search=" + name)
                .path(0)
                .path("id")
                .asText();
        try {
            admin.post(REALM + "/groups/" + group + "/children", Map.of("name", name + "-below"));
            String below = admin.get(REALM + "/groups/" + group + "/children")
                    .path(0)
                    .path("id")
                    .asText();
            admin.post(REALM + "/groups/" + group + "/role-mappings/clients/" + client, List.of(approval));
            admin.put(REALM + "/users/" + binh.id() + "/groups/" + below, Map.of());
            Reports reports = new Reports(world);
            for (Officer officer : List.of(lan, binh)) {
                assertThat(origins(reports, officer)).containsExactly("APPROVAL IN_CONSOLE");
            }
        } finally {
            admin.delete(REALM + "/groups/" + group);
            admin.delete(REALM + "/roles/" + name);
        }
    }

    /** Of careers with merged units, other heads and dates as well: read many at once or one by one, they are the same. */
    @Test
    void itSaysOfEverybodyWhatIsSaidOfEach(World world, Cast cast) {
        String old = cast.units().founded();
        String next = cast.units().founded();
        List<Officer> officers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Officer officer = cast.officerLike("lan");
            officers.add(officer);
            decide(
                    world,
                    Decision.of(i == 3 ? "APPOINTMENT" : "TRANSFER")
                            .about(officer)
                            .toUnit(old)
                            .giving("RECEPTION", DESK)
                            .effectiveInDays(-3));
        }
        decide(
                world,
                Decision.of("APPOINTMENT").about(officers.get(0)).toUnit(old).effectiveInDays(-2));
        decide(world, Decision.of("UNIT_MERGE").fromUnit(old).toUnit(next).effectiveInDays(-1));
        decide(world, Decision.of("SUSPENSION").about(officers.get(1)));
        decide(
                world,
                Decision.of("SECONDMENT")
                        .about(officers.get(2))
                        .toUnit("H26.103")
                        .giving("APPROVAL", DESK)
                        .lasting(Duration.ofHours(1)));
        officers.forEach(officer -> officer.isGivenRoleAt(DESK, "CASE_HANDLING"));
        officers.add(cast.officerLike("huong"));

        Map<String, Set<String>> said = new HashMap<>();
        for (CSVRecord row : Reports.rows(new Reports(world).text(REPORT))) {
            said.computeIfAbsent(row.get(ACCOUNT), unknown -> new TreeSet<>())
                    .add(row.get(RIGHT).replaceFirst(" · .*", ""));
        }
        for (Officer officer : officers) {
            Set<String> each = new TreeSet<>();
            cast.auditor()
                    .dutiesOf(officer)
                    .path("withoutDecision")
                    .forEach(bare -> each.add(bare.asText().replaceFirst("@.*", "")));
            assertThat(said.getOrDefault(officer.userName(), Set.of()))
                    .as(officer.userName())
                    .isEqualTo(each);
        }
        assertThat(said.keySet())
                .as("by user name")
                .containsAll(officers.stream().map(Officer::userName).toList());
    }

    @Test
    void onlyWhoSeesAllAccountsReadsIt(World world, Cast cast) {
        Reports reports = new Reports(world);
        for (String refused : List.of("lan", "duc", "tuan")) {
            HttpResponse<String> answer = reports.as(cast.officerLike(refused), REPORT);
            assertThat(answer.statusCode()).as(refused).isEqualTo(403);
        }
        Officer inspector = cast.officerLike("minh");
        inspector.isGivenRoleInAdministration("view-users");
        HttpResponse<String> read = reports.as(inspector, REPORT);
        assertThat(read.body()).startsWith("\uFEFF\"Tài khoản · account\"");
        assertThat(read.headers().firstValue("Content-Disposition").orElse(""))
                .matches("attachment; filename=\"ACC-3-exceptions-\\d{4}-\\d\\d-\\d\\d\\.csv\"");
        assertThat(cast.auditor().auditOfRealm().stream()
                        .filter(entry -> entry.path("actor").asText().equals(inspector.id()))
                        .filter(entry -> entry.path("action").asText().equals("REPORT_READ")))
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry.path("detail").path("report").asText()).isEqualTo("ACC-3"));
    }

    private static List<String> origins(Reports reports, Officer officer) {
        return reports.about(officer, REPORT, ACCOUNT).stream()
                .map(row -> row.get(RIGHT).replaceFirst(" · .*", "") + " "
                        + row.get(ORIGIN).replaceFirst(".* · ", ""))
                .toList();
    }

    private static void decide(World world, Decision decision) {
        world.admin().post(REALM + "/officergate/transitions", decision.asEvent());
    }
}
