package io.officergate.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.officergate.e2e.harness.LiveWorld;
import io.officergate.e2e.pages.DenialPage;
import io.officergate.e2e.pages.HelpDeskPage;
import io.officergate.e2e.pages.NewPasswordPage;
import io.officergate.e2e.people.Cast;
import io.officergate.e2e.people.Officer;
import io.officergate.e2e.people.Postbox;
import io.officergate.world.mail.ReadMail;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** PWD-2 in the browser: somebody says that an account is in other hands, and its officer comes back. */
@LiveWorld
class OfficerIsCompromisedE2E {
    private static final Duration PROMPTLY = Duration.ofSeconds(30);
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String GOOD = "Đò ngang 7 chuyến một ngày!";

    @Test
    void theHelpDeskBlocksThePasswordAndTheOfficerComesBackWithAnother(Cast cast) {
        Officer lan = cast.officerLike("lan");
        lan.signsInAtTheSampleSystem();
        Officer tuan = cast.officerLike("tuan");
        HelpDeskPage desk = tuan.opensTheHelpDesk();
        desk.isShown();
        desk.finds(lan.userName());
        desk.chooses();
        desk.reportsAsCompromised("mật khẩu dán trên màn hình, có ảnh chụp");
        desk.says("Đã khóa mật khẩu và kết thúc mọi phiên của cán bộ.");

        lan.isSignedOutAtTheSampleSystemWithin(PROMPTLY);
        lan.passwordPage().enters(lan.userName(), lan.password());
        assertThat(lan.passwordPage().refusal()).contains("không đúng");
        ReadMail mail = cast.postboxOf(lan).getsMailAbout("bị báo lộ", SOON);
        assertThat(mail.text()).contains("quản trị viên của đơn vị", "administrator of your unit");

        String made = cast.administrator().hasPasswordMadeFor(lan);
        lan.passwordPage().enters(lan.userName(), made);
        NewPasswordPage another = lan.isAskedForAnotherPasswordAfterACode();
        another.chooses(lan.password());
        assertThat(another.marked("chưa đạt")).containsExactly("used_before");
        another.chooses(GOOD);
        lan.isAtTheDesk();
    }

    @ParameterizedTest
    @CsvSource({
        "vi-VN, Không phải tôi thực hiện, Mật khẩu của bạn không còn dùng được",
        "en-US, That was not me, Your password is worth nothing any more"
    })
    void theOfficerSaysThatItWasNotMe(String language, String title, String done, Cast cast) {
        Officer lan = cast.officerLike("lan");
        lan.readsIn(language);
        lan.signsInAtTheSampleSystem();
        ReadMail mail = cast.postboxOf(lan).getsMailAbout("Đăng nhập từ một trình duyệt mới", SOON);
        lan.readsTheMail(mail);
        lan.looksAtThePage("mail-signed-in");

        DenialPage page = lan.looksIntoAMailElsewhere();
        assertThat(page.opens(Postbox.denialLink(mail))).isEqualTo(title);
        lan.looksAtThePage("not-me");
        assertThat(page.ends()).startsWith(done);
        lan.looksAtThePage("not-me-done");
        assertThat(cast.administrator().credentialsOf(lan)).doesNotContain("otp");
        assertThat(cast.auditor().sessionsOf(lan)).isEmpty();
    }

    @Test
    void whoKeepsThePasskeyChoosesAnotherPasswordWithIt(Cast cast) {
        Officer lan = cast.officerLike("lan");
        lan.account().opensTheListOfFactors();
        lan.account().registersPasskey("Khóa của tôi");
        cast.administrator().reportsAsCompromised(lan, false);
        lan.forgetsTheBrowserSession();
        lan.asksToSignIn();
        lan.comesToThePageForAnotherPassword().chooses(GOOD);
        lan.isAtTheDesk();
    }
}
