package io.officergate.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.officergate.e2e.harness.LiveWorld;
import io.officergate.e2e.people.Cast;
import io.officergate.e2e.people.Decision;
import io.officergate.e2e.people.Newcomers;
import io.officergate.e2e.people.Officer;
import io.officergate.e2e.people.Together;
import io.officergate.world.World;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** ACC-1, ACC-4: one personal number, one account, whatever the way; and no identifier goes to somebody else. */
@LiveWorld
class OneAccountIT {
    private static final String REALM = "/officers";
    private static final int AT_ONCE = 40;
    private static final int CORRECTED = 10;

    /** Ways to an account, or to another number of one. */
    enum Way {
        ADMIN_REST("409", "ACC-1") {
            @Override
            void takes(String number, World world, Cast cast) {
                world.admin().post(REALM + "/users", Newcomers.account(Newcomers.name(), number));
            }
        },
        ADMIN_REST_CHANGE("409", "ACC-1") {
            @Override
            void takes(String number, World world, Cast cast) {
                changeNumber(cast.officerLike("binh"), number, world);
            }
        },
        PARTIAL_IMPORT("409", "ACC-1") {
            @Override
            void takes(String number, World world, Cast cast) {
                world.admin()
                        .post(
                                REALM + "/partialImport",
                                Map.of("users", List.of(Newcomers.account(Newcomers.name(), number))));
            }
        },
        REALM_IMPORT("409", "ACC-1") {
            @Override
            void takes(String number, World world, Cast cast) {
                String realm = Newcomers.name();
                world.admin()
                        .post(
                                "",
                                Map.of(
                                        "realm",
                                        realm,
                                        "enabled",
                                        true,
                                        "users",
                                        List.of(Newcomers.account(Newcomers.name(), number))));
            }
        },
        PERSONNEL_EVENT("422", "illegal_transition") {
            @Override
            void takes(String number, World world, Cast cast) {
                ObjectNode event = Decision.of("RECRUITMENT")
                        .about(cast.officerLike("binh"))
                        .toUnit("H26.101")
                        .account(Newcomers.name())
                        .asEvent();
                event.withObject("data").put("personalNumber", number);
                world.admin().post(REALM + "/officergate/transitions", event);
            }
        },
        CORRECTION("409", "ACC-1") {
            @Override
            void takes(String number, World world, Cast cast) {
                Officer binh = cast.officerLike("binh");
                binh.takesTokens("openid");
                correct(binh, number, world);
            }
        },
        SQL("", "ACC-1") {
            @Override
            void takes(String number, World world, Cast cast) throws SQLException {
                insert(cast.officerLike("binh"), number, world);
            }
        };

        private final String status;
        private final String rule;

        Way(String status, String rule) {
            this.status = status;
            this.rule = rule;
        }

        abstract void takes(String number, World world, Cast cast) throws SQLException;
    }

    @ParameterizedTest
    @EnumSource
    void noWayLeadsToASecondAccount(Way way, World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        Throwable refusal = catchThrowable(() -> way.takes(lan.personalNumber(), world, cast));
        assertThat(refusal).as("refusal by %s", way).isNotNull();
        String answer = refusal.getMessage().replaceFirst("^.*? was answered ", "");
        assertThat(answer)
                .contains(way.status, way.rule)
                .doesNotContain(lan.userName(), lan.personalNumber(), lan.id());
        assertThat(accountsWith(lan.personalNumber(), world)).containsExactly(lan.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {" 000190000001", "00019000000", "０00190000001", "0001900000011", "abc"})
    void noImportBringsAMalformedNumber(String number, World world) {
        String name = Newcomers.name();
        assertThatThrownBy(() -> world.admin()
                        .post(REALM + "/partialImport", Map.of("users", List.of(Newcomers.account(name, number)))))
                .hasMessageContaining("409")
                .hasMessageContaining("ACC-1: Số định danh cá nhân gồm đúng 12 chữ số.");
        assertThat(world.admin().get(REALM + "/users?exact=true&username=" + name))
                .isEmpty();
    }

    @Test
    void aLongNumberDoesNotSlipThroughTheOtherColumn(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        assertThatThrownBy(() -> insert(lan, "1".repeat(300), world)).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> world.admin()
                        .post(
                                REALM + "/partialImport",
                                Map.of("users", List.of(Newcomers.account(Newcomers.name(), "1".repeat(300))))))
                .hasMessageContaining("ACC-1");
    }

    @Test
    void ofManyAtOnceOneGetsTheNumber(World world) throws Exception {
        String number = Newcomers.number();
        List<Callable<String>> tasks = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            Map<String, Object> account = Newcomers.account(Newcomers.name(), number);
            boolean imports = i % 2 == 0;
            tasks.add(() -> refusalOf(() -> world.admin()
                    .post(
                            REALM + (imports ? "/partialImport" : "/users"),
                            imports ? Map.of("users", List.of(account)) : account)));
        }
        List<String> answers = Together.doAll(tasks);
        assertThat(accountsWith(number, world)).hasSize(1);
        assertThat(answers.stream().filter(String::isEmpty)).hasSize(1);
        assertThat(answers.stream().filter(answer -> !answer.isEmpty())).allSatisfy(answer -> assertThat(answer)
                .contains("was answered 409", "ACC-1: Số định danh cá nhân này đã thuộc một tài khoản khác.")
                .doesNotContain(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lａn-1",
                "lan\u200b-1",
                "lаn-1",
                "lan-１",
                "lan-\u0661",
                "lan 1",
                "lan--1",
                ".lan",
                "lan@1",
                "ladđ",
                "an",
                "000190000001",
                "lan.000190000001"
            })
    void noUserNameLooksLikeAnother(String name, World world) {
        for (String path : List.of("/users", "/partialImport")) {
            Map<String, Object> account = Newcomers.account(name, Newcomers.number());
            assertThatThrownBy(() -> world.admin()
                            .post(REALM + path, path.equals("/users") ? account : Map.of("users", List.of(account))))
                    .as("%s by %s", name, path)
                    .hasMessageContaining("was answered 4");
        }
    }

    @Test
    void capitalsAreTheSameName(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        assertThatThrownBy(() -> world.admin()
                        .post(
                                REALM + "/users",
                                Newcomers.account(lan.userName().toUpperCase(Locale.ROOT), Newcomers.number())))
                .hasMessageContaining("409");
    }

    @Test
    void anOfficerWithAHistoryIsNotDeleted(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        lan.takesTokens("openid");
        String account = REALM + "/users/" + lan.id();
        assertThatThrownBy(() -> world.admin().delete(account))
                .hasMessageContaining("409")
                .hasMessageContaining("ACC-4");
        assertThat(world.admin().get(account).path("username").asText()).isEqualTo(lan.userName());
        lan.takesTokens("openid");
    }

    @Test
    void whatADeletedOfficerWasCalledGoesToNobody(World world, Cast cast) throws SQLException {
        Officer lan = cast.officerLike("lan");
        lan.takesTokens("openid");
        sql(world, "delete from USER_ATTRIBUTE where USER_ID = '" + lan.id() + "'");
        sql(world, "delete from CREDENTIAL where USER_ID = '" + lan.id() + "'");
        sql(world, "delete from USER_ROLE_MAPPING where USER_ID = '" + lan.id() + "'");
        sql(world, "delete from USER_GROUP_MEMBERSHIP where USER_ID = '" + lan.id() + "'");
        sql(world, "delete from USER_ENTITY where ID = '" + lan.id() + "'");
        assertThatThrownBy(() ->
                        world.admin().post(REALM + "/users", Newcomers.account(lan.userName(), Newcomers.number())))
                .hasMessageContaining("ACC-4: Tên đăng nhập này");
        assertThatThrownBy(() ->
                        world.admin().post(REALM + "/users", Newcomers.account(Newcomers.name(), lan.personalNumber())))
                .hasMessageContaining("ACC-1");
    }

    @Test
    void aWrongNumberIsPutRightByADecision(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        lan.takesTokens("openid");
        String right = Newcomers.number();
        assertThatThrownBy(() -> changeNumber(lan, right, world))
                .hasMessageContaining("ACC-1: Số định danh cá nhân của cán bộ chỉ được sửa theo quyết định.");

        correct(lan, right, world);
        assertThat(accountsWith(right, world)).containsExactly(lan.id());
        assertThat(accountsWith(lan.personalNumber(), world)).isEmpty();
        assertThatThrownBy(() ->
                        world.admin().post(REALM + "/users", Newcomers.account(Newcomers.name(), lan.personalNumber())))
                .hasMessageContaining("ACC-4");
        assertThat(cast.auditor().auditOf(lan).toString())
                .contains("PERSONAL_NUMBER_CORRECTED", "12/QĐ-UBND")
                .doesNotContain(right, lan.personalNumber());
        lan.takesTokens("openid");

        correct(lan, lan.personalNumber(), world);
        assertThat(accountsWith(lan.personalNumber(), world)).containsExactly(lan.id());
    }

    @Test
    void ofManyCorrectionsAtOnceOneGetsTheNumber(World world, Cast cast) throws Exception {
        String number = Newcomers.number();
        List<Officer> officers =
                Stream.generate(() -> cast.officerLike("lan")).limit(CORRECTED).toList();
        officers.forEach(officer -> officer.takesTokens("openid"));
        List<Callable<String>> tasks = new ArrayList<>();
        for (Officer officer : officers) {
            tasks.add(() -> refusalOf(() -> correct(officer, number, world)));
        }
        List<String> answers = Together.doAll(tasks);
        assertThat(accountsWith(number, world)).hasSize(1);
        assertThat(answers.stream().filter(String::isEmpty)).hasSize(1);
        assertThat(answers.stream().filter(answer -> !answer.isEmpty()))
                .allSatisfy(answer -> assertThat(answer).contains("was answered 409", "ACC-1"));
        for (Officer officer : officers) {
            boolean isCorrected = accountsWith(number, world).contains(officer.id());
            assertThat(accountsWith(officer.personalNumber(), world))
                    .as("%s, corrected: %s", officer.userName(), isCorrected)
                    .hasSize(isCorrected ? 0 : 1);
            assertThat(cast.auditor().actionsOn(officer.id()).contains("PERSONAL_NUMBER_CORRECTED"))
                    .isEqualTo(isCorrected);
        }
    }

    @Test
    void correctedManyTimesAtOnceAnOfficerHasOneNumber(World world, Cast cast) throws Exception {
        Officer lan = cast.officerLike("lan");
        lan.takesTokens("openid");
        List<String> numbers =
                Stream.generate(Newcomers::number).limit(CORRECTED).toList();
        List<Callable<String>> tasks = new ArrayList<>();
        numbers.forEach(number -> tasks.add(() -> refusalOf(() -> correct(lan, number, world))));
        long done = Together.doAll(tasks).stream().filter(String::isEmpty).count();
        assertThat(done).isPositive();
        assertThat(numbers.stream().filter(number -> accountsWith(number, world).contains(lan.id())))
                .as("numbers that lead to the officer")
                .hasSize(1);
        assertThat(cast.auditor().actionsOn(lan.id()).stream().filter("PERSONAL_NUMBER_CORRECTED"::equals))
                .hasSize((int) done);
        lan.takesTokens("openid");
    }

    @ParameterizedTest
    @CsvSource({
        "'{}', personalNumber;reason;decision",
        "'{\"personalNumber\":\"123456789\",\"reason\":\"sai\",\"decision\":\"1\"}', old_personal_number",
        "'{\"personalNumber\":\"000190000001\",\"reason\":\"sai\",\"decision\":\"1\",\"x\":1}', unknown_field",
        "'[]', malformed",
        "'nonsense', not JSON"
    })
    void aCorrectionSaysEveryWrongField(String body, String says, World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        assertThatThrownBy(() -> world.admin().putText(numberOf(lan), body))
                .hasMessageContaining("was answered 400")
                .message()
                .contains(says.split(";"));
    }

    @Test
    void noMachineHasADuty(World world) {
        JsonNode clients = world.admin().get(REALM + "/clients?clientId=partner-systems");
        String machine = world.admin()
                .get(REALM + "/clients/" + clients.path(0).path("id").asText() + "/service-account-user")
                .path("id")
                .asText();
        String system = world.admin()
                .get(REALM + "/clients?clientId=civil-status")
                .path(0)
                .path("id")
                .asText();
        JsonNode duty = world.admin().get(REALM + "/clients/" + system + "/roles/CIVIL_STATUS");
        assertThatThrownBy(() -> world.admin()
                        .post(REALM + "/users/" + machine + "/role-mappings/clients/" + system, List.of(duty)))
                .hasMessageContaining("409")
                .hasMessageContaining("ACC-1");
        assertThat(world.admin().get(REALM + "/users/" + machine + "/role-mappings/clients/" + system))
                .isEmpty();
    }

    @Test
    void whoIsNoOfficerIsListed(World world) {
        String draft = Newcomers.name();
        assertThatCode(() -> world.admin().post(REALM + "/users", Map.of("username", draft, "enabled", true)))
                .doesNotThrowAnyException();
        JsonNode others = world.admin().get(REALM + "/officergate/other-accounts?limit=1000");
        assertThat(others.findValuesAsText("userName")).contains(draft, "service-account-provisioning-sync");
        others.forEach(account -> {
            if (account.path("userName").asText().equals(draft)) {
                assertThat(account.path("kind").asText()).isEqualTo("DRAFT");
            } else if (account.path("userName").asText().startsWith("service-account-")) {
                assertThat(account.path("kind").asText()).isEqualTo("MACHINE");
            }
        });
    }

    private static void changeNumber(Officer officer, String number, World world) {
        ObjectNode account = world.admin().get(REALM + "/users/" + officer.id()).deepCopy();
        account.putObject("attributes").putArray("personalNumber").add(number);
        world.admin().put(REALM + "/users/" + officer.id(), account);
    }

    private static void correct(Officer officer, String number, World world) {
        world.admin()
                .put(
                        numberOf(officer),
                        Map.of("personalNumber", number, "reason", "ghi sai khi nhập", "decision", "12/QĐ-UBND"));
    }

    /** What was wrong; empty when it was done. */
    private static String refusalOf(Runnable act) {
        Throwable refusal = catchThrowable(act::run);
        return refusal == null ? "" : refusal.getMessage();
    }

    private static String numberOf(Officer officer) {
        return REALM + "/officergate/officers/" + officer.id() + "/personal-number";
    }

    private static void insert(Officer officer, String number, World world) throws SQLException {
        sql(
                world,
                "update USER_ATTRIBUTE set VALUE = '%s' where USER_ID = '%s' and NAME = 'personalNumber'"
                        .formatted(number, officer.id()));
    }

    private static void sql(World world, String statement) throws SQLException {
        try (Connection database = world.postgres().connect();
                Statement work = database.createStatement()) {
            work.executeUpdate(statement);
        }
    }

    private static List<String> accountsWith(String number, World world) {
        return world.admin().get(REALM + "/users?q=personalNumber:" + number).findValuesAsText("id");
    }
}
