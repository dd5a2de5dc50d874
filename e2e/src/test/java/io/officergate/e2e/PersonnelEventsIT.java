package io.officergate.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.officergate.e2e.harness.LiveWorld;
import io.officergate.e2e.people.Auditor;
import io.officergate.e2e.people.Cast;
import io.officergate.e2e.people.Decision;
import io.officergate.e2e.people.Newcomers;
import io.officergate.e2e.people.Officer;
import io.officergate.world.Deadline;
import io.officergate.world.RunFile;
import io.officergate.world.World;
import io.officergate.world.people.PersonnelOffice;
import io.officergate.world.people.RelyingParty;
import io.officergate.world.people.SyncAccount.Answer;
import io.officergate.world.people.Tokens;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** JML-1, JML-3, ACC-3, ACC-4, AUD-2 through the whole stack: from the personnel office to the account. */
@LiveWorld
class PersonnelEventsIT {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String RECEPTION = "procedure-system/RECEPTION";

    @Test
    void aTransferLeavesNothingOfTheOldUnit(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        Auditor auditor = cast.auditor();
        Tokens tokens = lan.takesTokens("openid");

        becomes(
                world,
                "APPLIED",
                Decision.of("TRANSFER").about(lan).toUnit("H26.102").giving("CASE_HANDLING", "procedure-system"));

        assertThat(auditor.unitsOf(lan)).containsExactly("H26.102");
        assertThat(auditor.rolesOf(lan)).containsExactly("procedure-system/CASE_HANDLING");
        assertThat(auditor.hasWhatEveryAccountHas(lan)).isTrue();
        lan.cannotRefresh(tokens);
        assertThat(auditor.recordOf(lan).path("status").asText()).isEqualTo("ACTIVE");
        lan.takesTokens("openid");
    }

    @Test
    void aHandOverMovesTheRightInOneStep(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        Officer huong = cast.officerLike("huong");
        Decision handOver = Decision.of("HANDOVER").about(lan).successor(huong).taking("RECEPTION", "procedure-system");

        becomes(world, "APPLIED", handOver);
        assertThat(cast.auditor().rolesOf(lan)).doesNotContain(RECEPTION);
        assertThat(cast.auditor().rolesOf(huong)).contains(RECEPTION);

        JsonNode again = becomes(
                world,
                "PARKED",
                Decision.of("HANDOVER").about(lan).successor(huong).taking("RECEPTION", "procedure-system"));
        assertThat(again.toString()).contains("illegal_transition", "data.dutiesTaken[0]");
        assertThat(cast.auditor().rolesOf(huong)).contains(RECEPTION);
    }

    @Test
    void aReinstatedOfficerStartsClean(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        Auditor auditor = cast.auditor();
        RelyingParty other = cast.otherSystem().mayHaveOfflineTokens(true).asClient();
        Tokens before = lan.takesTokensAt(other, "openid offline_access");
        becomes(world, "APPLIED", Decision.of("RESIGNATION").about(lan));
        becomes(world, "APPLIED", Decision.of("REINSTATEMENT").about(lan).toUnit("H26.103"));

        assertThat(auditor.recordOf(lan).path("status").asText()).isEqualTo("ACTIVE");
        assertThat(auditor.accountOf(lan).path("enabled").asBoolean()).isTrue();
        assertThat(auditor.rolesOf(lan)).isEmpty();
        assertThat(auditor.hasWhatEveryAccountHas(lan)).isTrue();
        assertThat(auditor.unitsOf(lan)).containsExactly("H26.103");
        assertThat(auditor.accountOf(lan).path("requiredActions").toString()).contains("UPDATE_PASSWORD");
        assertThat(cast.administrator().credentialsOf(lan)).isEmpty();
        lan.cannotRefreshAt(other, before);
    }

    @Test
    void aNumberIsNeverGivenToAnotherPerson(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        becomes(world, "APPLIED", Decision.of("RESIGNATION").about(lan));
        JsonNode receipt = becomes(
                world,
                "PARKED",
                Decision.of("RECRUITMENT").about(lan).toUnit("H26.101").account("nguoi-khac-" + lan.userName()));
        assertThat(receipt.toString()).contains("illegal_transition").doesNotContain(lan.personalNumber());
    }

    @ParameterizedTest
    @CsvSource({"000190000001, user_name_holds_number", "nguyen--moi, user_name_unfit", "nguyen.-moi, user_name_unfit"})
    void aRecruitUnderAnUnfitNameIsParked(String userName, String code, World world) {
        JsonNode receipt = becomes(world, "PARKED", recruiting(userName, Newcomers.name() + "@example.com"));
        assertThat(receipt.toString()).contains("data.account.userName: " + code);
    }

    @Test
    void aRecruitUnderTheNameAndAddressOfAnotherIsParked(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        String account = "/officers/users/" + lan.id();
        String email = lan.userName() + "@example.com";
        ObjectNode changed = world.admin().get(account).deepCopy();
        world.admin().put(account, changed.put("email", email));
        JsonNode receipt = becomes(world, "PARKED", recruiting(lan.userName(), email.toUpperCase(Locale.ROOT)));
        assertThat(receipt.toString())
                .contains("data.account.userName: user_name_taken", "data.account.email: email_taken");
    }

    @Test
    void aRecruitUnderTheNameOfSomebodyOfBeforeIsParked(World world) throws SQLException {
        String name = Newcomers.name();
        execute(
                world,
                "insert into OG_TOMBSTONE (KIND, REALM_ID, VALUE, OFFICER_ID, SINCE)" + " select 'USER_NAME', ID, '"
                        + name + "', 'somebody', now() from REALM where NAME = 'officers'");
        assertThat(becomes(world, "PARKED", recruiting(name, name + "@example.com"))
                        .toString())
                .contains("data.account.userName: user_name_reserved");
    }

    @Test
    void aRepeatGetsTheSameReceiptAndAConflictIsRefused(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        PersonnelOffice office = office(world);
        ObjectNode event = Decision.of("LONG_LEAVE").about(lan).asEvent();

        Answer first = office.post(event.toString());
        Answer second = office.post(event.toPrettyString());
        assertThat(second.status()).isEqualTo(202);
        assertThat(receiptOf(second)).isEqualTo(receiptOf(first));

        event.withObject("data").put("issuer", "UBND xã Khác");
        Answer conflict = office.post(event.toString());
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.body().path("code").asText()).isEqualTo("event_conflict");

        office.outcome(receiptOf(first), Deadline.in(PATIENCE));
        assertThat(cast.auditor().auditOf(lan).stream()
                        .filter(entry -> entry.path("action").asText().equals("PERSONNEL_EVENT_APPLIED")))
                .hasSize(1);
    }

    @Test
    void aFutureEventWaitsForItsDay(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        Answer answer = office(world)
                .post(Decision.of("RESIGNATION")
                        .about(lan)
                        .effectiveInDays(30)
                        .asEvent()
                        .toString());
        assertThat(answer.status()).isEqualTo(202);
        becomes(world, "APPLIED", Decision.of("LONG_LEAVE").about(cast.officerLike("binh")));
        assertThat(office(world).receipt(receiptOf(answer)).body().path("state").asText())
                .isEqualTo("RECEIVED");
        lan.takesTokens("openid");
    }

    @Test
    void aParkedEventHoldsThatOfficerOnly(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        Officer binh = cast.officerLike("binh");
        becomes(world, "PARKED", Decision.of("TRANSFER").about(lan).toUnit("H99.999"));

        Answer later = office(world)
                .post(Decision.of("RESIGNATION").about(lan).asEvent().toString());
        becomes(world, "APPLIED", Decision.of("RESIGNATION").about(binh));
        assertThat(office(world).receipt(receiptOf(later)).body().path("state").asText())
                .isEqualTo("RECEIVED");
        assertThat(cast.auditor().unitsOf(lan)).containsExactly("H26.101");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update OG_AUDIT_ENTRY set ACTOR = 'nobody'",
                "delete from OG_AUDIT_ENTRY",
                "truncate OG_AUDIT_ENTRY"
            })
    void theAuditTrailIsNeverChanged(String sql, World world, Cast cast) {
        becomes(world, "APPLIED", Decision.of("LONG_LEAVE").about(cast.officerLike("lan")));
        assertThatThrownBy(() -> execute(world, sql))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("append-only");
    }

    @Test
    void theAuditNamesNobodyByNumberOrName(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        lan.takesTokens("openid");
        becomes(world, "APPLIED", Decision.of("RETIREMENT").about(lan));
        List<JsonNode> entries = cast.auditor().auditOf(lan);
        assertThat(entries.toString())
                .contains("45/QĐ-UBND", "LOGIN")
                .doesNotContain(lan.personalNumber())
                .doesNotContain(lan.userName());
    }

    private static Decision recruiting(String userName, String email) {
        return Decision.of("RECRUITMENT")
                .with("personalNumber", Newcomers.number())
                .toUnit("H26.101")
                .account(userName)
                .reachedAt(email);
    }

    private static void execute(World world, String sql) throws SQLException {
        RunFile.Postgres postgres = world.runFile().postgres();
        try (Connection connection =
                        DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Reports the decision and waits until its receipt says what became of it. */
    private static JsonNode becomes(World world, String state, Decision decision) {
        Answer accepted = office(world).post(decision.asEvent().toString());
        assertThat(accepted.status()).as(accepted.body().toString()).isEqualTo(202);
        JsonNode receipt = office(world)
                .outcome(receiptOf(accepted), Deadline.in(PATIENCE))
                .body();
        assertThat(receipt.path("state").asText()).as(receipt.toString()).isEqualTo(state);
        return receipt;
    }

    private static String receiptOf(Answer answer) {
        return answer.body().path("receipts").path(0).path("receipt").asText();
    }

    private static PersonnelOffice office(World world) {
        return new PersonnelOffice(world.runFile().sync());
    }
}
