package io.officergate.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.officergate.e2e.harness.LiveWorld;
import io.officergate.e2e.people.Auditor;
import io.officergate.e2e.people.Cast;
import io.officergate.e2e.people.Decision;
import io.officergate.e2e.people.GoneOfficers;
import io.officergate.e2e.people.HeldUnit;
import io.officergate.e2e.people.Officer;
import io.officergate.e2e.people.Together;
import io.officergate.world.Deadline;
import io.officergate.world.World;
import io.officergate.world.keycloak.AdminRest.Refused;
import io.officergate.world.people.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ACC-3, JML-1, JML-3: accounts follow the decisions about their officers, whatever the order in which these come. */
@LiveWorld
class CareersIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String REALM = "/officers";
    private static final String DESK = "procedure-system/RECEPTION";

    @Test
    void aSecondmentReturnsByItself(World world, Cast cast) throws Exception {
        Officer lan = cast.officerLike("lan");
        Auditor auditor = cast.auditor();
        List<String> atHome = auditor.rolesOf(lan);

        applied(
                world,
                Decision.of("SECONDMENT")
                        .about(lan)
                        .toUnit("H26.102")
                        .giving("CASE_HANDLING", "procedure-system")
                        .lasting(Duration.ofSeconds(15)));
        assertThat(auditor.unitsOf(lan)).containsExactly("H26.102");
        assertThat(auditor.rolesOf(lan))
                .contains("procedure-system/CASE_HANDLING")
                .doesNotContain(DESK);
        assertThat(auditor.dutiesOf(lan).path("resting")).hasSize(3);
        assertThat(auditor.dutiesOf(lan).path("nextChange").asText()).isNotEmpty();
        Tokens asAGuest = lan.takesTokens("openid");

        Deadline.in(PATIENCE)
                .await("the secondment is over", () -> auditor.unitsOf(lan).equals(List.of("H26.101")));
        assertThat(auditor.rolesOf(lan)).containsExactlyInAnyOrderElementsOf(atHome);
        lan.cannotRefresh(asAGuest);
        lan.takesTokens("openid");
        assertThat(auditor.actionsOn(lan.id()).stream().filter("DATED_RIGHTS_ENDED"::equals))
                .hasSize(1);
    }

    /** More than are settled at once, half of them of a realm that is gone, and all due for longer. */
    @Test
    void accountsThatAreGoneHoldNobodysReturnUp(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        try (GoneOfficers gone = new GoneOfficers(world)) {
            gone.haveBeenDueForAnHour(250);
            applied(
                    world,
                    Decision.of("SECONDMENT").about(lan).toUnit("H26.102").lasting(Duration.ofSeconds(2)));
            Deadline.in(PATIENCE).await("the secondment is over", () -> cast.auditor()
                    .unitsOf(lan)
                    .equals(List.of("H26.101")));
            Deadline.in(PATIENCE).await("the others are due no more", () -> gone.due() == 0);
        }
    }

    /** The guest waits for whoever changes the unit at home, and that one finds him. */
    @Test
    void whoComesBackWhileTheUnitMergesIsTakenAlong(World world, Cast cast) throws Exception {
        String home = cast.units().founded();
        String next = cast.units().founded();
        Officer lan = cast.officerLike("lan");
        applied(world, entering(lan, home).effectiveInDays(-1));
        try (HeldUnit held = new HeldUnit(world, home)) {
            applied(
                    world,
                    Decision.of("SECONDMENT").about(lan).toUnit("H26.102").lasting(Duration.ofSeconds(2)));
            Deadline.in(PATIENCE).await("the return waits for the unit", () -> held.waiting() > 0);
            assertThat(cast.auditor().unitsOf(lan)).containsExactly("H26.102");
            Together.doAll(List.<Callable<Boolean>>of(
                    () -> isApplied(
                            world, Decision.of("UNIT_MERGE").fromUnit(home).toUnit(next)),
                    () -> {
                        Deadline.in(PATIENCE).await("the merge waits too", () -> held.waiting() > 1);
                        held.isLetGo();
                        return true;
                    }));
        }
        Deadline.in(PATIENCE).await("the guest is taken along", () -> cast.auditor()
                .unitsOf(lan)
                .equals(List.of(next)));
        assertThat(cast.auditor().rolesOf(lan)).containsExactly(DESK);
    }

    @Test
    void whoIsOnLongLeaveComesBackWithTheHeadsWord(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        Auditor auditor = cast.auditor();
        List<String> before = auditor.rolesOf(lan);
        applied(world, Decision.of("LONG_LEAVE").about(lan).with("effectiveTo", "2026-12-31"));
        assertThat(auditor.rolesOf(lan)).doesNotContain(DESK);
        assertThat(auditor.unitsOf(lan)).containsExactly("H26.101");
        assertThat(auditor.recordOf(lan).path("status").asText()).isEqualTo("SUSPENDED");

        assertThatThrownBy(() -> world.admin().post(officer(lan) + "/return", Map.of("reason", "x", "by", "y")))
                .hasMessageContaining("reason has 3 to 500")
                .hasMessageContaining("unknown_field");
        world.admin().post(officer(lan) + "/return", Map.of("reason", "Trưởng đơn vị xác nhận đã đi làm lại"));
        assertThat(auditor.recordOf(lan).path("status").asText()).isEqualTo("ACTIVE");
        assertThat(auditor.recordOf(lan).path("reason").asText()).isEqualTo("RETURN");
        assertThat(auditor.rolesOf(lan)).containsExactlyInAnyOrderElementsOf(before);
        lan.takesTokens("openid");
        assertThatThrownBy(() -> world.admin().post(officer(lan) + "/return", Map.of("reason", "một lần nữa")))
                .hasMessageContaining("not_on_leave");
        assertThat(auditor.actionsOn(lan.id())).contains("RETURN_CONFIRMED");
    }

    @Test
    void aLateDecisionTakesItsPlace(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        Auditor auditor = cast.auditor();
        applied(world, Decision.of("TRANSFER").about(lan).toUnit("H26.103").giving("APPROVAL", "procedure-system"));

        JsonNode late = answer(
                world,
                Decision.of("TRANSFER")
                        .about(lan)
                        .toUnit("H26.102")
                        .giving("RECEPTION", "procedure-system")
                        .effectiveInDays(-1));
        assertThat(late.path("outcome").asText()).isEqualTo("STALE");
        assertThat(late.path("why").asText()).isEqualTo("overtaken");
        assertThat(auditor.unitsOf(lan)).containsExactly("H26.103");
        assertThat(auditor.rolesOf(lan)).containsExactly("procedure-system/APPROVAL");

        applied(world, Decision.of("RESIGNATION").about(lan).effectiveInDays(-2));
        assertThat(auditor.recordOf(lan).path("status").asText()).isEqualTo("CLOSED");
        assertThat(auditor.rolesOf(lan)).isEmpty();
        JsonNode join = answer(world, Decision.of("TRANSFER").about(lan).toUnit("H26.101"));
        assertThat(join.path("why").asText()).isEqualTo("officer_closed");
        assertThat(auditor.unitsOf(lan)).isEmpty();
    }

    /** A source's clock tells more digits than a database keeps, which rounds them: the decision that is kept is neither earlier nor later for that. */
    @ParameterizedTest
    @CsvSource({
        "123456123, REINSTATEMENT, 2, RESIGNATION, 1, ACTIVE",
        "123456789, REINSTATEMENT, 1, RESIGNATION, 2, CLOSED"
    })
    void decisionsOfOneInstantStandInTheOrderOfTheirSource(
            int nanos, String kept, String place, String next, String itsPlace, String status, World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        String instant = Instant.now()
                .minusSeconds(60)
                .truncatedTo(ChronoUnit.SECONDS)
                .plusNanos(nanos)
                .toString();
        answer(
                world,
                Decision.of(kept)
                        .about(lan)
                        .toUnit("H26.103")
                        .with("effectiveFrom", instant)
                        .inPlace(place));
        answer(
                world,
                Decision.of(next).about(lan).with("effectiveFrom", instant).inPlace(itsPlace));
        assertThat(cast.auditor().recordOf(lan).path("status").asText()).isEqualTo(status);
    }

    @Test
    void aReinstatementThatComesBeforeTheLeaveStillStartsClean(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        Auditor auditor = cast.auditor();
        Tokens before = lan.takesTokens("openid");
        JsonNode early = answer(
                world,
                Decision.of("REINSTATEMENT").about(lan).toUnit("H26.102").giving("APPROVAL", "procedure-system"));
        assertThat(early.path("why").asText()).isEqualTo("officer_active");
        lan.refreshes(before);

        applied(world, Decision.of("RESIGNATION").about(lan).effectiveInDays(-3));
        assertThat(auditor.recordOf(lan).path("status").asText()).isEqualTo("ACTIVE");
        assertThat(auditor.unitsOf(lan)).containsExactly("H26.102");
        assertThat(auditor.rolesOf(lan)).containsExactly("procedure-system/APPROVAL");
        assertThat(cast.administrator().credentialsOf(lan)).isEmpty();
        lan.cannotRefresh(before);
    }

    @Test
    void aRightUntilADateIsHandedOverUntilThen(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        Officer huong = cast.officerLike("huong");
        applied(
                world,
                Decision.of("POSITION_CHANGE")
                        .about(lan)
                        .giving("APPROVAL", "procedure-system")
                        .lasting(Duration.ofHours(1)));
        String until = endOfApproval(cast.auditor().dutiesOf(lan));
        assertThat(until).isNotEmpty();
        applied(
                world,
                Decision.of("HANDOVER")
                        .about(lan)
                        .successor(huong)
                        .taking("APPROVAL", "procedure-system")
                        .with("effectiveFrom", Instant.now().toString()));
        assertThat(endOfApproval(cast.auditor().dutiesOf(huong))).isEqualTo(until);
        assertThat(cast.auditor().dutiesOf(huong).path("nextChange").asText()).isEqualTo(until);
    }

    private static String endOfApproval(JsonNode duties) {
        for (JsonNode held : duties.path("duties")) {
            if (held.path("duty").asText().equals("APPROVAL")) {
                return held.path("until").asText();
            }
        }
        return "";
    }

    @Test
    void ofManyHandOversAtOnceOneMovesTheRight(World world, Cast cast) throws Exception {
        Officer lan = cast.officerLike("lan");
        List<Officer> successors =
                Stream.generate(() -> cast.officerLike("huong")).limit(5).toList();
        List<Callable<Boolean>> handOvers = new ArrayList<>();
        for (Officer successor : successors) {
            Decision handOver =
                    Decision.of("HANDOVER").about(lan).successor(successor).taking("RECEPTION", "procedure-system");
            handOvers.add(() -> isApplied(world, handOver));
        }
        List<Boolean> outcomes = Together.doAll(handOvers);
        assertThat(outcomes).containsOnlyOnce(true);
        assertThat(cast.auditor().rolesOf(lan)).doesNotContain(DESK);
        assertThat(successors.stream()
                        .filter(successor -> cast.auditor().rolesOf(successor).contains(DESK)))
                .hasSize(1);
    }

    @Test
    void aHandOverThatComesLateMakesNoSecondHolder(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        Officer first = cast.officerLike("huong");
        Officer second = cast.officerLike("huong");
        Decision today = Decision.of("HANDOVER").about(lan).successor(first).taking("RECEPTION", "procedure-system");
        Decision yesterday = Decision.of("HANDOVER")
                .about(lan)
                .successor(second)
                .taking("RECEPTION", "procedure-system")
                .effectiveInDays(-1);
        applied(world, today);
        assertThat(isApplied(world, yesterday)).isFalse();
        assertThat(cast.auditor().rolesOf(first)).contains(DESK);
        assertThat(cast.auditor().rolesOf(second)).doesNotContain(DESK);
    }

    @Test
    void whatSomebodyIsInAUnitDoesNotGoAlongIntoAnother(World world, Cast cast) {
        Auditor auditor = cast.auditor();
        Officer guest = cast.officerLike("lan");
        guest.isGivenRole("UNIT_ADMIN");
        guest.isGivenRole("AUDITOR");
        Tokens before = guest.takesTokens("openid");
        applied(world, Decision.of("SECONDMENT").about(guest).toUnit("H26.102").lasting(Duration.ofDays(9)));
        assertThat(auditor.rolesOf(guest)).contains("AUDITOR").doesNotContain("UNIT_ADMIN");
        guest.cannotRefresh(before);

        String old = cast.units().founded();
        String next = cast.units().founded();
        Officer merged = cast.officerLike("lan");
        applied(world, entering(merged, old).effectiveInDays(-1));
        merged.isGivenRole("UNIT_ADMIN");
        merged.isGivenRole("UNIT_HEAD");
        applied(world, Decision.of("POSITION_CHANGE").about(merged).giving("APPROVAL", "procedure-system"));
        assertThat(auditor.rolesOf(merged)).contains("UNIT_ADMIN", "UNIT_HEAD");
        applied(world, Decision.of("UNIT_MERGE").fromUnit(old).toUnit(next));
        assertThat(auditor.rolesOf(merged)).contains(DESK).doesNotContain("UNIT_ADMIN", "UNIT_HEAD");
    }

    @Test
    void aUnitIsNotDissolvedWhileSomebodyIsInADivisionOfIt(World world, Cast cast) {
        String unit = cast.units().founded();
        String division = cast.units().foundedIn(unit);
        Officer lan = cast.officerLike("lan");
        applied(world, entering(lan, division).effectiveInDays(-1));
        assertThatThrownBy(() -> answer(world, Decision.of("UNIT_DISSOLUTION").fromUnit(unit)))
                .hasMessageContaining("units_below");
        applied(world, Decision.of("UNIT_DISSOLUTION").fromUnit(division).toUnit(unit));
        assertThat(cast.auditor().unitsOf(lan)).containsExactly(unit);
        applied(world, Decision.of("UNIT_DISSOLUTION").fromUnit(unit));
        assertThat(cast.auditor().recordOf(lan).path("status").asText()).isEqualTo("SUSPENDED");
    }

    @Test
    void ofManyAppointmentsAtOnceOneIsHead(World world, Cast cast) throws Exception {
        String unit = cast.units().founded();
        List<Officer> candidates =
                Stream.generate(() -> cast.officerLike("lan")).limit(5).toList();
        List<Callable<Boolean>> appointments = new ArrayList<>();
        for (Officer candidate : candidates) {
            Decision appointment = Decision.of("APPOINTMENT").about(candidate).toUnit(unit);
            appointments.add(() -> isApplied(world, appointment));
        }
        assertThat(Together.doAll(appointments)).containsOnly(true);
        assertThat(candidates.stream()
                        .filter(candidate -> cast.auditor().rolesOf(candidate).contains("UNIT_HEAD")))
                .hasSize(1);
    }

    @Test
    void aMergeTakesEverybodyAlongAlsoWhoIsEnteringJustThen(World world, Cast cast) throws Exception {
        String old = cast.units().founded();
        String next = cast.units().founded();
        List<Officer> members =
                Stream.generate(() -> cast.officerLike("lan")).limit(3).toList();
        members.forEach(member -> applied(world, entering(member, old).effectiveInDays(-1)));
        Officer newcomer = cast.officerLike("binh");
        Officer late = cast.officerLike("binh");

        Together.doAll(List.<Callable<Boolean>>of(
                () -> isApplied(world, Decision.of("UNIT_MERGE").fromUnit(old).toUnit(next)),
                () -> isApplied(world, entering(newcomer, old).effectiveInDays(-1))));
        applied(world, entering(late, old).effectiveInDays(-1));

        Auditor auditor = cast.auditor();
        for (Officer officer :
                Stream.concat(members.stream(), Stream.of(newcomer, late)).toList()) {
            assertThat(auditor.unitsOf(officer)).containsExactly(next);
            assertThat(auditor.rolesOf(officer)).containsExactly(DESK);
            assertThat(auditor.dutiesOf(officer)
                            .path("duties")
                            .path(0)
                            .path("unit")
                            .asText())
                    .isEqualTo(next);
        }
    }

    @Test
    void whoseUnitIsDissolvedWaitsForAnother(World world, Cast cast) {
        String unit = cast.units().founded();
        Officer lan = cast.officerLike("lan");
        Auditor auditor = cast.auditor();
        applied(world, entering(lan, unit).effectiveInDays(-1));
        Tokens before = lan.takesTokens("openid");

        applied(world, Decision.of("UNIT_DISSOLUTION").fromUnit(unit));
        assertThat(auditor.recordOf(lan).path("status").asText()).isEqualTo("SUSPENDED");
        assertThat(auditor.recordOf(lan).path("reason").asText()).isEqualTo("UNIT_DISSOLUTION");
        assertThat(auditor.rolesOf(lan)).isEmpty();
        lan.cannotRefresh(before);

        applied(world, Decision.of("TRANSFER").about(lan).toUnit("H26.102").giving("APPROVAL", "procedure-system"));
        assertThat(auditor.recordOf(lan).path("status").asText()).isEqualTo("ACTIVE");
        lan.takesTokens("openid");
    }

    @Test
    void aRoleThatNoDecisionGivesIsShown(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        applied(world, Decision.of("TRANSFER").about(lan).toUnit("H26.102").giving("APPROVAL", "procedure-system"));
        assertThat(cast.auditor().dutiesOf(lan).path("withoutDecision")).isEmpty();
        lan.isGivenRoleAt("procedure-system", "RECEPTION");
        JsonNode duties = cast.auditor().dutiesOf(lan);
        assertThat(duties.path("withoutDecision").toString()).isEqualTo("[\"RECEPTION@procedure-system\"]");
        assertThat(duties.path("duties").path(0).path("decision").asText()).isEqualTo("45/QĐ-UBND");

        applied(world, Decision.of("TRANSFER").about(lan).toUnit("H26.103"));
        assertThat(cast.auditor().rolesOf(lan)).isEmpty();
    }

    @Test
    void whereTheRealmSaysSoNobodyGivesADutyWithoutADecision(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        bareDutiesAre(world, "refuse");
        try {
            assertThatThrownBy(() -> lan.isGivenRoleAt("procedure-system", "APPROVAL"))
                    .hasMessageContaining("ACC-3");
            lan.isGivenRole("AUDITOR");
            applied(world, Decision.of("POSITION_CHANGE").about(lan).giving("CASE_HANDLING", "procedure-system"));
        } finally {
            bareDutiesAre(world, "show");
        }
        assertThat(cast.auditor().rolesOf(lan))
                .contains("procedure-system/CASE_HANDLING", "AUDITOR")
                .doesNotContain("procedure-system/APPROVAL");
        lan.isGivenRoleAt("procedure-system", "APPROVAL");
    }

    @Test
    void postalStaffNeedAnEndDate(World world, Cast cast) {
        Decision without = Decision.of("POSITION_CHANGE")
                .about(cast.officerLike("yen"))
                .giving("POSTAL_STAFF", "procedure-system");
        assertThatThrownBy(() -> answer(world, without)).hasMessageContaining("data.effectiveTo");
    }

    private static Decision entering(Officer officer, String unit) {
        return Decision.of("TRANSFER").about(officer).toUnit(unit).giving("RECEPTION", "procedure-system");
    }

    private static void bareDutiesAre(World world, String what) {
        ObjectNode attributes = world.admin().get(REALM).path("attributes").deepCopy();
        world.admin().put(REALM, Map.of("attributes", attributes.put("officergate.career.bare-duties", what)));
    }

    private static void applied(World world, Decision decision) {
        JsonNode answer = answer(world, decision);
        assertThat(answer.path("outcome").asText()).as(answer.toString()).isEqualTo("APPLIED");
    }

    private static boolean isApplied(World world, Decision decision) {
        try {
            return answer(world, decision).path("outcome").asText().equals("APPLIED");
        } catch (Refused refused) {
            assertThat(refused).hasMessageContaining("illegal_transition");
            return false;
        }
    }

    private static JsonNode answer(World world, Decision decision) {
        return world.admin().ask(REALM + "/officergate/transitions", decision.asEvent());
    }

    private static String officer(Officer officer) {
        return REALM + "/officergate/officers/" + officer.id();
    }
}
