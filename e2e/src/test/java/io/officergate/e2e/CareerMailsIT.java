package io.officergate.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.officergate.e2e.harness.LiveWorld;
import io.officergate.e2e.people.Cast;
import io.officergate.e2e.people.Decision;
import io.officergate.e2e.people.Officer;
import io.officergate.e2e.people.Postbox;
import io.officergate.world.World;
import io.officergate.world.mail.ReadMail;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** JML-1: officers and heads are told also of what no event did: a date that came, and a head's word. */
@LiveWorld
class CareerMailsIT {
    private static final String REALM = "/officers";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void whatEndsByItsDateIsToldOnceToTheOfficerAndTheHeadsOfBothUnits(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        Officer headAtHome = cast.officerLike("duc");
        Officer headOfTheGuest = cast.officerLike("son");
        Officer foreignHead = cast.officerLike("hung");
        decide(
                world,
                Decision.of("SECONDMENT")
                        .numbered("61/QĐ-UBND")
                        .about(lan)
                        .toUnit("H26.102")
                        .giving("CASE_HANDLING", "procedure-system")
                        .lasting(Duration.ofSeconds(15)));
        assertThat(cast.postboxOf(lan).mailsAbout("có thời hạn"))
                .as("before its date")
                .isEmpty();

        ReadMail toOfficer = cast.postboxOf(lan).getsMailAbout("Quyền truy cập có thời hạn của anh/chị", PATIENCE);
        assertThat(toOfficer.subject()).contains("A right of yours has ended by its date");
        assertThat(toOfficer.text()).contains("61/QĐ-UBND", lan.userName(), today());
        String subject = "Quyền truy cập có thời hạn của " + lan.userName();
        for (Officer head : List.of(headAtHome, headOfTheGuest)) {
            Postbox postbox = cast.postboxOf(head);
            ReadMail toHead = postbox.getsMailAbout(subject, PATIENCE);
            assertThat(toHead.text()).contains("61/QĐ-UBND", lan.userName(), "old or the new unit");
            assertThat(postbox.mailsAbout(subject)).hasSize(1);
        }
        assertThat(cast.postboxOf(lan).mailsAbout("có thời hạn")).hasSize(1);
        assertThat(cast.postboxOf(foreignHead).mailsAbout(subject)).isEmpty();
    }

    @Test
    void aReturnFromLongLeaveIsToldAsWhatItIs(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        Officer head = cast.officerLike("duc");
        decide(world, Decision.of("LONG_LEAVE").numbered("62/QĐ-UBND").about(lan));
        world.admin()
                .post(
                        REALM + "/officergate/officers/" + lan.id() + "/return",
                        Map.of("reason", "Trưởng đơn vị xác nhận đã đi làm lại"));
        ReadMail toOfficer = cast.postboxOf(lan).getsMailAbout("sau thời gian nghỉ", PATIENCE);
        assertThat(toOfficer.text())
                .contains("62/QĐ-UBND", today(), "can be used at once")
                .as("nothing of a reinstatement")
                .doesNotContain("temporary password", "activation code");
        assertThat(cast.postboxOf(head)
                        .getsMailAbout(lan.userName() + " đã trở lại công tác", PATIENCE)
                        .text())
                .contains("62/QĐ-UBND", "back from the leave");
    }

    private static String today() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
        return "%02d/%02d/%d".formatted(today.getDayOfMonth(), today.getMonthValue(), today.getYear());
    }

    private static void decide(World world, Decision decision) {
        world.admin().post(REALM + "/officergate/transitions", decision.asEvent());
    }
}
