package io.officergate.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.officergate.e2e.harness.LiveWorld;
import io.officergate.e2e.people.Auditor;
import io.officergate.e2e.people.Cast;
import io.officergate.e2e.people.Decision;
import io.officergate.e2e.people.Officer;
import io.officergate.e2e.people.Rows;
import io.officergate.world.Deadline;
import io.officergate.world.World;
import io.officergate.world.keycloak.AdminRest;
import io.officergate.world.keycloak.AdminRest.Refused;
import io.officergate.world.people.PersonnelOffice;
import io.officergate.world.people.SyncAccount.Answer;
import io.officergate.world.postgres.SmallDisk;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** JML-1, AUD-1: with the disk of the database full nothing is half done, senders are told, and it goes on once there is room. */
@LiveWorld
class DatabaseFullIT {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    /** As long as the number of the others: what is refused is as big. */
    private static final String DECISION = "61/QĐ-UBND";

    private static final String TRANSITIONS = "/officers/officergate/transitions";
    private static final String INBOX = "sync.sync_inbox";
    private static final String AUDIT_TRAIL = "public.og_audit_entry";
    private static final String STEPS = "select count(*) from og_career_step where event_id = ?";
    private static final String APPLIED = "select count(*) from og_applied_event where event_id = ?";
    private static final String ATTEMPTS = "select attempts from sync.sync_inbox where event_id = ?";
    private static final int BATCH = 20;
    private static final int MOST = 400;

    @Test
    void sendersAreToldAndNothingOfABatchIsKept(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        Rows rows = new Rows(world);
        PersonnelOffice office = new PersonnelOffice(world.runFile().sync());
        try (SmallDisk disk = smallDiskWith(INBOX, world)) {
            disk.isFilled();
            ArrayNode refused = untilRefused(() -> batchAbout(lan), batch -> office.post(batch.toString())
                    .isAccepted());
            Answer answer = office.post(refused.toString());
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.body().path("status").asInt()).isEqualTo(503);
            assertThat(answer.body().path("code").asText()).isEqualTo("unavailable");
            assertThat(answer.body().path("detail").asText()).contains("nothing was kept");
            assertThat(kept(rows, refused)).isZero();

            disk.hasRoomAgain();
            assertThat(office.post(refused.toString()).status()).isEqualTo(202);
            assertThat(kept(rows, refused)).isEqualTo(BATCH);
        }
    }

    @Test
    void aTransitionThatCannotBeAuditedIsNotDone(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        Rows rows = new Rows(world);
        try (SmallDisk disk = smallDiskWith(AUDIT_TRAIL, world)) {
            AdminRest admin = signedIn(world);
            Auditor auditor = signedIn(cast, lan);
            disk.isFilled();
            ObjectNode refused =
                    untilRefused(() -> swapping(auditor.rolesOf(lan), lan), event -> isTaken(admin, event));
            List<String> roles = auditor.rolesOf(lan);
            assertThat(isTaken(admin, refused)).isFalse();
            assertThat(auditor.rolesOf(lan)).containsExactlyInAnyOrderElementsOf(roles);
            assertThat(rows.number(STEPS, id(refused))).isZero();
            assertThat(rows.number(APPLIED, id(refused))).isZero();

            disk.hasRoomAgain();
            assertThat(isTaken(admin, refused)).isTrue();
            assertThat(auditor.rolesOf(lan)).hasSameSizeAs(roles).doesNotContainSequence(roles);
            assertThat(rows.number(STEPS, id(refused))).isEqualTo(1);
            assertThat(auditor.auditOf(lan).toString().split(id(refused), -1))
                    .as("told in the trail once")
                    .hasSize(2);
        }
    }

    @Test
    void whatWasTakenInIsAppliedOnceThereIsRoom(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        Officer binh = cast.officerLike("binh");
        PersonnelOffice office = new PersonnelOffice(world.runFile().sync());
        List<String> roles = cast.auditor().rolesOf(lan);
        ObjectNode event = swapping(roles, lan);
        event.withObject("data").put("decisionNumber", DECISION);
        try (SmallDisk disk = smallDiskWith(AUDIT_TRAIL, world)) {
            AdminRest admin = signedIn(world);
            Auditor auditor = signedIn(cast, lan);
            disk.isFilled();
            untilRefused(() -> swapping(auditor.rolesOf(binh), binh), taken -> isTaken(admin, taken));
            assertThat(office.post(event.toString()).status()).isEqualTo(202);
            Rows rows = new Rows(world);
            Deadline.in(PATIENCE).await("it was tried", () -> rows.number(ATTEMPTS, id(event)) > 1);
            assertThat(auditor.rolesOf(lan)).containsExactlyInAnyOrderElementsOf(roles);

            disk.hasRoomAgain();
            Deadline.in(PATIENCE).await("it is applied", () -> auditor.timesApplied(lan, DECISION) == 1);
            assertThat(auditor.rolesOf(lan)).contains("procedure-system/CASE_HANDLING");
        }
    }

    /** Nobody signs in while signing in cannot be audited, so that is done before. */
    private static AdminRest signedIn(World world) {
        AdminRest admin = world.admin();
        admin.get("/officers");
        return admin;
    }

    private static Auditor signedIn(Cast cast, Officer officer) {
        Auditor auditor = cast.auditor();
        auditor.rolesOf(officer);
        return auditor;
    }

    private static SmallDisk smallDiskWith(String table, World world) {
        Optional<SmallDisk> disk = world.postgres().smallDiskWith(List.of(table));
        assumeTrue(disk.isPresent(), "this machine gives no mount namespace");
        return disk.orElseThrow();
    }

    /** What is half empty takes a little more, so it is tried until nothing goes any more; tells what was refused. */
    private static <T> T untilRefused(Supplier<T> next, Predicate<T> isTaken) {
        for (int i = 0; i < MOST; i++) {
            T one = next.get();
            if (!isTaken.test(one)) {
                return one;
            }
        }
        throw new AssertionError("the disk is full, and everything was taken");
    }

    private static boolean isTaken(AdminRest admin, ObjectNode event) {
        try {
            admin.ask(TRANSITIONS, event);
            return true;
        } catch (Refused refused) {
            assertThat(refused).hasMessageContaining("500");
            return false;
        }
    }

    /** Of a day to come, so that nothing else happens with them. */
    private static ArrayNode batchAbout(Officer officer) {
        ArrayNode batch = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < BATCH; i++) {
            batch.add(Decision.of("POSITION_CHANGE")
                    .about(officer)
                    .giving("CASE_HANDLING", "procedure-system")
                    .effectiveInDays(300)
                    .asEvent());
        }
        return batch;
    }

    /** One duty is taken and another given. */
    private static ObjectNode swapping(List<String> roles, Officer officer) {
        boolean hasFirst = roles.contains("procedure-system/RECEPTION");
        return Decision.of("POSITION_CHANGE")
                .about(officer)
                .taking(hasFirst ? "RECEPTION" : "CASE_HANDLING", "procedure-system")
                .giving(hasFirst ? "CASE_HANDLING" : "RECEPTION", "procedure-system")
                .asEvent();
    }

    private static long kept(Rows rows, ArrayNode batch) {
        return rows.number("select count(*) from sync.sync_inbox where event_id = any(?)", (Object)
                batch.findValuesAsText("id").toArray(String[]::new));
    }

    private static String id(ObjectNode event) {
        return event.path("id").asText();
    }
}
