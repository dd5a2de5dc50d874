package io.officergate.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.officergate.e2e.harness.LiveWorld;
import io.officergate.e2e.people.AfterAnOutage;
import io.officergate.e2e.people.Cast;
import io.officergate.e2e.people.Newcomers;
import io.officergate.e2e.people.Officer;
import io.officergate.e2e.people.Together;
import io.officergate.officerlist.ListResult;
import io.officergate.officerlist.OfficerListImport;
import io.officergate.world.World;
import io.officergate.world.WorldFailure;
import io.officergate.world.keycloak.AdminRest;
import io.officergate.world.keycloak.KeycloakNode;
import io.officergate.world.process.Part;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** ACC-1: a province's list of officers is taken in; bad lines are named, and the same list again changes nothing. */
@LiveWorld
class ImportOfficersIT {
    private static final String REALM = "/officers";
    private static final String HEADINGS =
            "Tên đăng nhập;Họ và tên đệm;Tên;Thư điện tử;Số định danh cá nhân;Mã đơn vị;Nhiệm vụ\r\n";
    private static final int MANY = 1500;

    @Test
    void goodLinesAreDoneAndBadOnesNamed(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        String good = Newcomers.number();
        String name = Newcomers.name();
        String list = HEADINGS
                + line(name, good, "H26.101", "public-services-hanoi/RECEPTION civil-status/CIVIL_STATUS")
                + line(Newcomers.name(), lan.personalNumber(), "H26.101", "")
                + line(lan.userName(), Newcomers.number(), "H26.101", "")
                + line(Newcomers.name(), Newcomers.number(), "H99.999", "")
                + line(Newcomers.name(), Newcomers.number(), "H26.101", "nowhere/RECEPTION")
                + line(Newcomers.name(), Newcomers.number(), "H26.101", "civil-status/POSTAL_STAFF")
                + line("Lạn", Newcomers.number(), "H26.101", "")
                + line(Newcomers.name(), "000225000001", "H26.101", "")
                + line(Newcomers.name(), "1,7E+11", "H26.101", "");
        ListResult result = imports(world.admin(), list, false);
        assertThat(result.csv()
                        .lines()
                        .skip(1)
                        .map(told -> told.replace("\"", ""))
                        .filter(told -> !told.startsWith("3,") || told.contains("userName")))
                .satisfiesExactly(
                        told -> assertThat(told).startsWith("2,CREATED,,created"),
                        told -> assertThat(told).startsWith("3,DIFFERS,userName,differs"),
                        told -> assertThat(told).startsWith("4,REFUSED,userName,user_name_taken"),
                        told -> assertThat(told).startsWith("5,REFUSED,unit,unknown_unit"),
                        told -> assertThat(told).startsWith("6,REFUSED,duties,unknown_system"),
                        told -> assertThat(told).startsWith("7,REFUSED,duties,unknown_duty"),
                        told -> assertThat(told).startsWith("8,REFUSED,userName,user_name_unfit"),
                        told -> assertThat(told).startsWith("9,REFUSED,personalNumber,implausible_personal_number"),
                        told -> assertThat(told).startsWith("10,REFUSED,personalNumber,scientific_notation"));
        assertThat(result.isDone()).isFalse();
        assertThat(result.csv()).doesNotContain(lan.personalNumber(), good);
        assertThat(accountsWith(lan.personalNumber(), world)).containsExactly(lan.id());

        String id = accountsWith(good, world).get(0);
        JsonNode account = world.admin().get(REALM + "/users/" + id);
        assertThat(account.path("requiredActions").toString()).contains("UPDATE_PASSWORD");
        assertThat(account.path("enabled").asBoolean()).isTrue();
        assertThat(world.admin().get(REALM + "/users/" + id + "/credentials")).isEmpty();
        assertThat(world.admin().get(REALM + "/users/" + id + "/groups").findValuesAsText("name"))
                .contains("H26.101");
        assertThat(world.admin().get(REALM + "/users/" + id + "/role-mappings").toString())
                .contains("RECEPTION", "CIVIL_STATUS");
        JsonNode record = world.admin().get(REALM + "/officergate/officers/" + id);
        assertThat(record.path("status").asText()).isEqualTo("ACTIVE");
        JsonNode audit =
                world.admin().get(REALM + "/officergate/audit?officer=" + id).path(0);
        assertThat(audit.toString())
                .contains("OFFICER_ADMITTED", "RECEPTION@public-services-hanoi", "list.csv")
                .doesNotContain(good);
        assertThat(audit.path("actor").asText()).as("who did it: %s", audit).isNotEmpty();
    }

    @Test
    void checkingKeepsNothingAndTwiceChangesNothing(World world) {
        String number = Newcomers.number();
        String list = HEADINGS + line(Newcomers.name(), number, "H26.101", "public-services-hanoi/RECEPTION");
        assertThat(imports(world.admin(), list, true).summary()).startsWith("1 created");
        assertThat(accountsWith(number, world)).isEmpty();
        assertThat(imports(world.admin(), list, false).summary()).startsWith("1 created");
        String id = accountsWith(number, world).get(0);
        JsonNode before = world.admin().get(REALM + "/officergate/audit?officer=" + id);
        assertThat(imports(world.admin(), list, false).summary()).startsWith("0 created, 1 unchanged");
        assertThat(world.admin().get(REALM + "/officergate/audit?officer=" + id))
                .isEqualTo(before);
        assertThat(accountsWith(number, world)).containsExactly(id);
    }

    @Test
    void oneListOnTwoNodesAtOnceMakesEachAccountOnce(World world) throws Exception {
        List<String> numbers = numbers(150);
        String list = list(numbers);
        KeycloakNode second = world.anotherKeycloak();
        try {
            List<Callable<ListResult>> both =
                    List.of(() -> imports(world.admin(), list, false), () -> imports(world.admin(second), list, false));
            List<ListResult> results = Together.doAll(both);
            assertThat(results)
                    .allSatisfy(result ->
                            assertThat(result.isDone()).as(result.csv()).isTrue());
            assertThat(results.stream().mapToInt(ImportOfficersIT::created).sum())
                    .isEqualTo(numbers.size());
            for (String number : numbers) {
                assertThat(accountsWith(number, world)).hasSize(1);
            }
        } finally {
            world.dismiss(second);
        }
    }

    @ParameterizedTest
    @EnumSource
    void afterAKillTheImportGoesOn(Killed killed, World world) throws Exception {
        List<String> numbers = numbers(MANY);
        String list = list(numbers);
        CountDownLatch someAreDone = new CountDownLatch(1);
        List<Callable<ListResult>> work = new ArrayList<>();
        work.add(() -> imports(world.admin(), list, someAreDone));
        work.add(() -> {
            assertThat(someAreDone.await(2, TimeUnit.MINUTES)).isTrue();
            Part part = killed.in(world);
            part.kill();
            part.start();
            part.awaitReady();
            return imports(world.admin(), HEADINGS, false);
        });
        ListResult result = Together.doAll(work).get(0);
        assertThat(result.isDone())
                .as("it waited for the server: %s", result.summary())
                .isTrue();
        assertThat(imports(world.admin(), list, false).summary()).startsWith("0 created, " + MANY + " unchanged");
        AfterAnOutage.settles(world);
    }

    /** What ends in the middle. */
    enum Killed {
        KEYCLOAK,
        DATABASE;

        Part in(World world) {
            return this == KEYCLOAK ? world.keycloak() : world.postgres();
        }
    }

    @Test
    void whenTheServerStaysAwayEachLineSaysSo(World world) {
        String list = list(numbers(250));
        AdminRest admin = world.admin();
        world.keycloak().kill();
        ListResult result;
        try {
            result = new OfficerListImport(admin, "officers", Duration.ofSeconds(1))
                    .run("list.csv", bytes(list), false, done -> {});
        } finally {
            world.keycloak().start();
            world.keycloak().awaitReady();
        }
        assertThat(result.isDone()).isFalse();
        assertThat(result.summary()).endsWith("250 unanswered");
        assertThat(result.csv()).contains("Máy chủ không trả lời", "import the list again");
        assertThat(imports(world.admin(), list, false).summary()).startsWith("250 created");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "[]",
                "{}",
                "{\"list\":\"x\",\"officers\":[]}",
                "{\"list\":1,\"officers\":{}}",
                "{\"list\":\"x\",\"officers\":[{}],\"force\":true}"
            })
    void nonsenseIsNamed(String body, World world) {
        assertThatThrownBy(() -> world.admin().postText(REALM + "/officergate/officers/import", body))
                .hasMessageContaining("was answered 400")
                .hasMessageContaining("malformed");
    }

    @Test
    void onlyWhoManagesAccountsImports(World world, Cast cast) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(world.keycloak().url() + "/admin/realms" + REALM + "/officergate/officers/import"))
                .header(
                        "Authorization",
                        "Bearer "
                                + cast.officerLike("lan").takesTokens("openid").accessToken())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}"))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofString())
                        .statusCode())
                .isIn(401, 403);
        AdminRest nobody = new AdminRest(world.keycloak().url(), "nobody", "wrong");
        String list = HEADINGS + line(Newcomers.name(), Newcomers.number(), "H26.101", "");
        assertThatThrownBy(() -> imports(nobody, list, false))
                .isInstanceOf(WorldFailure.class)
                .hasMessageContaining("refused the list");
    }

    private static ListResult imports(AdminRest admin, String list, boolean check) {
        return new OfficerListImport(admin, "officers").run("list.csv", bytes(list), check, done -> {});
    }

    private static ListResult imports(AdminRest admin, String list, CountDownLatch someAreDone) {
        return new OfficerListImport(admin, "officers")
                .run("list.csv", bytes(list), false, done -> someAreDone.countDown());
    }

    private static int created(ListResult result) {
        return Integer.parseInt(result.summary().replaceFirst(" .*", ""));
    }

    private static List<String> numbers(int count) {
        return Stream.generate(Newcomers::number).limit(count).toList();
    }

    private static String list(List<String> numbers) {
        StringBuilder list = new StringBuilder(HEADINGS);
        numbers.forEach(
                number -> list.append(line(Newcomers.name(), number, "H26.101", "public-services-hanoi/RECEPTION")));
        return list.toString();
    }

    private static String line(String name, String number, String unit, String duties) {
        return "%s;Nguyễn Thị;Mới;;%s;%s;%s\r\n".formatted(name, number, unit, duties);
    }

    private static byte[] bytes(String list) {
        return list.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> accountsWith(String number, World world) {
        return world.admin().get(REALM + "/users?q=personalNumber:" + number).findValuesAsText("id");
    }
}
