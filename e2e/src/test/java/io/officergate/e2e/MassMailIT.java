package io.officergate.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.officergate.e2e.harness.LiveWorld;
import io.officergate.e2e.people.Cast;
import io.officergate.e2e.people.MailFlood;
import io.officergate.e2e.people.Officer;
import io.officergate.world.Deadline;
import io.officergate.world.World;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** JML-1, IDL-1: many mails that nobody waits for, and one that somebody does. */
@LiveWorld
class MassMailIT {
    private static final int MANY = 3000;
    private static final Duration SOON = Duration.ofSeconds(30);

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
