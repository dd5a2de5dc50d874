package io.officergate.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.officergate.e2e.harness.LiveWorld;
import io.officergate.e2e.people.Cast;
import io.officergate.e2e.people.Decision;
import io.officergate.e2e.people.MailFlood;
import io.officergate.e2e.people.Officer;
import io.officergate.e2e.people.Postbox;
import io.officergate.e2e.people.Rows;
import io.officergate.world.Deadline;
import io.officergate.world.World;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** JML-1, IDL-1: many mails that nobody waits for, and one that somebody does. */
@LiveWorld
class MassMailIT {
    private static final int MANY = 3000;
    private static final Duration SOON = Duration.ofSeconds(30);

    /** What a merge of hundreds would hold up otherwise: each of its mails is one of a mass. */
    @Test
    void theOfficersOfAMergedUnitAreToldAsAMass(World world, Cast cast) {
        String old = cast.units().founded();
        String next = cast.units().founded();
        List<Officer> members =
                Stream.generate(() -> cast.officerLike("lan")).limit(3).toList();
        for (Officer member : members) {
            decide(world, Decision.of("TRANSFER").about(member).toUnit(old).effectiveInDays(-1));
        }
        decide(
                world,
                Decision.of("UNIT_MERGE").numbered("63/QĐ-UBND").fromUnit(old).toUnit(next));
        String[] ids = members.stream().map(Officer::id).toArray(String[]::new);
        assertThat(new Rows(world)
                        .number(
                                "select count(*) from OG_OUTBOX where MASS and NOTICE = 'ACCESS_MOVED'"
                                        + " and FACTS like '%63/QĐ-UBND%' and OFFICER_ID = any(?)",
                                (Object) ids))
                .isEqualTo(members.size());
        assertThat(new Rows(world)
                        .number(
                                "select count(*) from OG_OUTBOX where not MASS and FACTS like '%63/QĐ-UBND%'"
                                        + " and OFFICER_ID = any(?)",
                                (Object) ids))
                .isZero();
        for (Officer member : members) {
            Postbox postbox = cast.postboxOf(member);
            Deadline.in(SOON).await("the mail about the merge", () -> postbox.mailsAbout("đã được chuyển").stream()
                    .anyMatch(mail -> mail.text().contains("63/QĐ-UBND")));
        }
    }

    private static void decide(World world, Decision decision) {
        world.admin().post("/officers/officergate/transitions", decision.asEvent());
    }

    /** As after a night without the mail server: the mass is due for longer than the one mail. */
    @Test
    void whoIsToldOfTheOwnPasswordWaitsBehindNoMass(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        Officer binh = cast.officerLike("binh");
        try (MailFlood flood = new MailFlood(world)) {
            flood.hasBeenDueForAnHour(MANY, binh);
            cast.administrator().hasPasswordMadeFor(lan);
            cast.postboxOf(lan).getsMailAbout("Quản trị viên đã đặt lại mật khẩu", SOON);
            assertThat(flood.left()).as("the mass is still leaving").isPositive();
            Deadline.in(SOON).await("the mass leaves as well", () -> flood.left() < MANY);
        }
    }
}
