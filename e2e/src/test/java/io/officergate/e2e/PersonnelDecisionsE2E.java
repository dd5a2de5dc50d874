package io.officergate.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.officergate.e2e.harness.LiveWorld;
import io.officergate.e2e.people.Auditor;
import io.officergate.e2e.people.Cast;
import io.officergate.e2e.people.CivilStatusRegister;
import io.officergate.e2e.people.Decision;
import io.officergate.e2e.people.DutyHolder;
import io.officergate.e2e.people.Officer;
import io.officergate.e2e.people.PersonnelDesk;
import io.officergate.e2e.people.Together;
import io.officergate.e2e.people.Visitor;
import io.officergate.world.Deadline;
import io.officergate.world.World;
import io.officergate.world.people.RelyingParty;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** JML-1, JML-3, ACC-3 as officers live them: the page in front of them follows the decision within seconds. */
@LiveWorld
class PersonnelDecisionsE2E {
    private static final Duration SECONDS = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String SAMPLE = "public-services-hanoi";

    @Test
    void whoIsTransferredInTheMiddleOfWorkHasNothingOfTheOldUnitAndThenWhatTheNewOneGives(Cast cast) {
        Officer lan = cast.officerLike("lan");
        PersonnelDesk office = cast.personnelOffice();
        Auditor auditor = cast.auditor();
        lan.signsInAtTheSampleSystem();
        assertThat(lan.unitsAtTheDesk()).isEqualTo("H26.101");
        assertThat(lan.dutiesAtTheDesk()).containsExactlyInAnyOrder("RESIDENT_LOOKUP", "RECEPTION");

        office.posts(Decision.of("TRANSFER")
                .about(lan)
                .numbered("51/QĐ-UBND")
                .toUnit("H26.102")
                .asEvent());
        lan.isSignedOutAtTheSampleSystemWithin(SECONDS);
        lan.entersThePassword();
        lan.entersACode();
        assertThat(lan.unitsAtTheDesk()).isEqualTo("H26.102");
        assertThat(lan.dutiesAtTheDesk()).isEmpty();
        assertThat(auditor.rolesOf(lan)).isEmpty();

        office.posts(Decision.of("POSITION_CHANGE")
                .about(lan)
                .numbered("52/QĐ-UBND")
                .giving("RECEPTION", SAMPLE)
                .asEvent());
        Deadline.in(PATIENCE).await("the grant", () -> auditor.timesApplied(lan, "52/QĐ-UBND") == 1);
        lan.opensTheDeskAnew();
        assertThat(lan.dutiesAtTheDesk()).containsExactly("RECEPTION");
        assertThat(auditor.rolesOf(lan)).containsExactly(SAMPLE + "/RECEPTION");
    }

    @Test
    void theCivilStatusRightGoesFromOneDeskToTheOther(World world, Cast cast) {
        Officer huong = cast.officerLike("huong");
        Officer lan = cast.officerLike("lan");
        try (CivilStatusRegister register = CivilStatusRegister.opens(world)) {
            huong.worksAt(register.url());
            lan.worksAt(register.url());
            huong.signsInAtTheSampleSystem();
            lan.signsInAtTheSampleSystem();
            assertThat(huong.dutiesAtTheDesk()).containsExactly(CivilStatusRegister.DUTY);
            assertThat(lan.dutiesAtTheDesk()).isEmpty();

            cast.personnelOffice().posts(handOver(huong, lan).asEvent());
            huong.isSignedOutAtTheSampleSystemWithin(SECONDS);
            lan.signsOutAtTheSampleSystem();
            lan.signsInAtTheSampleSystem();
            assertThat(lan.dutiesAtTheDesk()).containsExactly(CivilStatusRegister.DUTY);
            huong.entersThePassword();
            huong.entersACode();
            assertThat(huong.dutiesAtTheDesk()).isEmpty();
        }
    }

    @Test
    void ofTheCivilStatusRightThereIsOneHolderAtEveryMoment(World world, Cast cast) throws Exception {
        Officer huong = cast.officerLike("huong");
        Officer lan = cast.officerLike("lan");
        RelyingParty register = world.asClient(CivilStatusRegister.SYSTEM);
        DutyHolder old = new DutyHolder(huong, register, CivilStatusRegister.DUTY);
        DutyHolder next = new DutyHolder(lan, register, CivilStatusRegister.DUTY);
        assertThat(old.getsTheDuty()).isTrue();
        assertThat(next.getsTheDuty()).isFalse();

        Callable<Boolean> decided = () -> {
            cast.personnelOffice().posts(handOver(huong, lan).asEvent());
            return true;
        };
        Callable<Boolean> watched = () -> Deadline.in(PATIENCE).comesTrue(() -> isHandedOver(old, next));
        assertThat(Together.doAll(List.of(watched, decided))).containsOnly(true);
        assertThat(old.getsTheDuty()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "vi-VN, SUSPENSION, Tài khoản bị tạm đình chỉ theo quyết định số 53/QĐ-UBND <b>.",
        "en-US, SUSPENSION, Suspended by decision 53/QĐ-UBND <b>.",
        "vi-VN, RESIGNATION, Tài khoản đã bị thu hồi."
    })
    void whoProvesBothFactorsIsToldWhichDecisionShutTheAccount(String language, String type, String told, Cast cast) {
        Officer lan = cast.officerLike("lan");
        lan.readsIn(language);
        lan.signsInAtTheSampleSystem();
        cast.personnelOffice()
                .posts(Decision.of(type).about(lan).numbered("53/QĐ-UBND <b>").asEvent());
        lan.isSignedOutAtTheSampleSystemWithin(SECONDS);

        lan.entersThePassword();
        lan.looksAtThePage("shut-code-" + type);
        assertThat(lan.readsThePage()).doesNotContain("53/QĐ-UBND", told);
        lan.mistypesTheCode();
        assertThat(lan.readsThePage()).doesNotContain("53/QĐ-UBND", told);
        assertThat(lan.isToldWhyTheAccountIsShut()).isEqualTo(told);
        lan.looksAtThePage("shut-" + type);
    }

    @Test
    void whoDoesNotKnowThePasswordLearnsNothing(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        cast.personnelOffice()
                .posts(Decision.of("SUSPENSION")
                        .about(lan)
                        .numbered("53/QĐ-UBND")
                        .asEvent());
        cast.auditor().seesStatus(lan, "SUSPENDED", PATIENCE);

        Visitor stranger = new Visitor(world).tries(lan.userName(), "Khong-phai-2026-abc");
        String unknown = new Visitor(world)
                .tries("khong-co-" + lan.userName(), "Khong-phai-2026-abc")
                .reads();
        assertThat(stranger.reads()).isEqualTo(unknown);
        assertThat(stranger.isAskedForACode()).isFalse();
        assertThat(stranger.page()).doesNotContain("53/QĐ-UBND", "đình chỉ");
    }

    /** One look at old, new and old again: somebody has it at every moment, and never both. */
    private static boolean isHandedOver(DutyHolder old, DutyHolder next) {
        boolean before = old.getsTheDuty();
        boolean then = next.getsTheDuty();
        boolean after = old.getsTheDuty();
        assertThat(before || then).as("somebody has it").isTrue();
        assertThat(then && after).as("both have it").isFalse();
        return then;
    }

    private static Decision handOver(Officer from, Officer to) {
        return Decision.of("HANDOVER")
                .about(from)
                .successor(to)
                .taking(CivilStatusRegister.DUTY, CivilStatusRegister.SYSTEM);
    }
}
