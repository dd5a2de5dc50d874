package io.officergate.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.officergate.e2e.harness.LiveWorld;
import io.officergate.e2e.people.Administrator;
import io.officergate.e2e.people.Auditor;
import io.officergate.e2e.people.Cast;
import io.officergate.e2e.people.Officer;
import io.officergate.world.Deadline;
import io.officergate.world.World;
import io.officergate.world.keycloak.KeycloakNode;
import io.officergate.world.mail.ReadMail;
import io.officergate.world.people.HeadlessSignIn;
import io.officergate.world.people.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** PWD-1, MFA-1: what officers are told by mail, once, whatever happens to the servers. */
@LiveWorld
class PasswordMailsIT {
    private static final String REALM = "/officers";
    private static final String ENDS = "Mật khẩu của anh/chị hết hạn ngày";
    private static final String NEW_BROWSER = "Đăng nhập từ một trình duyệt mới";
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration LOOKS = Duration.ofSeconds(6);
    private static final Map<String, String> LOOK_EVERY_SECOND =
            Map.of("KC_SPI_REQUIRED_ACTION__OFFICERGATE_PASSWORD_WARNING__LOOK_EVERY_SECONDS", "1");

    @Test
    void eachWarningComesOnceAlthoughTwoNodesLookAndOneDies(World world, Cast cast) throws InterruptedException {
        Officer three = soonExpired(cast, 3);
        Officer one = soonExpired(cast, 1);
        Officer today = soonExpired(cast, 0);
        Officer over = soonExpired(cast, -1);
        Officer away = soonExpired(cast, 3);
        world.admin().put(REALM + "/users/" + away.id(), Map.of("enabled", false));
        Officer fresh = cast.officerLike("lan");

        KeycloakNode first = world.keycloakWith(LOOK_EVERY_SECOND);
        KeycloakNode second = world.keycloakWith(LOOK_EVERY_SECOND);
        try {
            String day = DateTimeFormatter.ofPattern("dd/MM/yyyy")
                    .format(Instant.now().plus(Duration.ofDays(3)).atZone(ZoneId.of("Asia/Ho_Chi_Minh")));
            ReadMail mail = cast.postboxOf(three).getsMailAbout(ENDS, SOON);
            assertThat(mail.subject()).isEqualTo(ENDS + " " + day + " · Your password ends on " + day);
            assertThat(mail.text())
                    .contains("tài khoản " + three.userName(), "the account " + three.userName())
                    .doesNotContain("http", three.personalNumber());
            cast.postboxOf(one).getsMailAbout(ENDS, SOON);
            cast.postboxOf(today).getsMailAbout(ENDS, SOON);
            second.kill();
            second.restart();
            Thread.sleep(LOOKS.toMillis()); // both have looked again and again
            for (Officer told : List.of(three, one, today)) {
                assertThat(cast.postboxOf(told).mailsAbout(ENDS))
                        .as(told.userName())
                        .hasSize(1);
            }
            for (Officer nobody : List.of(over, away, fresh)) {
                assertThat(cast.postboxOf(nobody).mailsAbout(ENDS))
                        .as(nobody.userName())
                        .isEmpty();
            }

            cast.passwordAge().is(three, Duration.ofDays(4));
            Deadline.in(SOON)
                    .await(
                            "another last day, another mail",
                            () -> cast.postboxOf(three).mailsAbout(ENDS).size() == 2);
            assertThat(cast.auditor().actionsOn(three.id())).contains("OFFICER_TOLD");
        } finally {
            world.dismiss(first);
            world.dismiss(second);
        }
    }

    @Test
    void aSignInWithANewBrowserIsToldOfAndOneWithTheSameIsNot(World world, Cast cast) throws InterruptedException {
        Officer lan = cast.officerLike("lan");
        HeadlessSignIn program = new HeadlessSignIn(world.sampleAsClient());
        Tokens tokens = lan.signsInWith(program, "openid");
        ReadMail mail = cast.postboxOf(lan).getsMailAbout(NEW_BROWSER, SOON);
        assertThat(mail.text()).contains("127.0.0.1", "giờ Việt Nam", "Viet Nam time", "/not-me?key=");
        assertThat(mail.html()).contains("<div lang=\"vi\"", "<div lang=\"en\"", "/not-me?key=");
        program.signOut(tokens);
        lan.signsInWith(program, "openid");
        Thread.sleep(Duration.ofSeconds(3).toMillis()); // a mail leaves within a second
        assertThat(cast.postboxOf(lan).mailsAbout(NEW_BROWSER)).hasSize(1);
    }

    @Test
    void aPasswordThatSomebodySetIsToldOf(Cast cast) {
        Officer lan = cast.officerLike("lan");
        cast.administrator().hasPasswordMadeFor(lan);
        assertThat(cast.postboxOf(lan)
                        .getsMailAbout("Quản trị viên đã đặt lại mật khẩu", SOON)
                        .text())
                .contains("an administrator gave", lan.userName());
    }

    @Test
    void whileTheMailServerIsAwayNothingIsLostAndSystemsAreToldAllTheSame(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        Tokens tokens = lan.takesTokens("openid");
        cast.postboxOf(lan).getsMailAbout(NEW_BROWSER, SOON);
        Administrator administrator = cast.administrator();
        Auditor auditor = cast.auditor();
        world.mail().kill();
        try {
            administrator.reportsAsCompromised(lan, false);
            Deadline.in(SOON).await("the system is told", () -> auditor.actionsOn(lan.id())
                    .contains("SYSTEM_TOLD"));
            lan.cannotRefresh(tokens);
            Deadline.in(SOON).await("a try", () -> auditor.mailsTo(lan).stream()
                    .anyMatch(told -> told.path("state").asText().equals("WAITING")
                            && !told.path("lastError").asText().isEmpty()));
        } finally {
            world.mail().start();
            world.mail().awaitReady();
        }
        cast.postboxOf(lan).getsMailAbout("bị báo lộ", SOON);
    }

    /** Somebody whose password ends in so many days; few days in all, so that its end is not spread. */
    private static Officer soonExpired(Cast cast, int daysLeft) {
        Officer officer = cast.officerLike("lan");
        cast.administrator().letsPasswordsLast(officer, 5);
        cast.passwordAge().is(officer, Duration.ofDays(5L - daysLeft).minusMinutes(daysLeft == 0 ? 10 : 0));
        return officer;
    }
}
