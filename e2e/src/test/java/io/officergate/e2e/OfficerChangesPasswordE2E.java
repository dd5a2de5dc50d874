package io.officergate.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.officergate.e2e.harness.LiveWorld;
import io.officergate.e2e.pages.NewPasswordPage;
import io.officergate.e2e.people.Cast;
import io.officergate.e2e.people.Officer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** PWD-1 in the browser: whoever has an old password chooses another one and goes on to where they were going. */
@LiveWorld
class OfficerChangesPasswordE2E {
    private static final Duration OLD = Duration.ofDays(90);
    private static final String GOOD = "Đò ngang 7 chuyến một ngày!";

    @ParameterizedTest
    @CsvSource({
        "vi-VN, 'Mật khẩu đã hết hạn, bạn phải đổi mật khẩu để tiếp tục.', chưa đạt, Mật khẩu này chưa đạt các yêu cầu được đánh dấu.",
        "en-US, Your password has expired; change it to continue., not kept, This password does not yet keep the rules that are marked."
    })
    void anOldPasswordLeadsToAnother(String language, String why, String broken, String flawed, Cast cast) {
        Officer lan = cast.officerLike("lan");
        lan.readsIn(language);
        cast.passwordAge().is(lan, OLD);
        lan.asksToSignIn();
        NewPasswordPage another = lan.isAskedForAnotherPassword();
        assertThat(another.why()).isEqualTo(why);
        lan.looksAtThePage("password-expired");

        another.types("Nguyễn-12345");
        assertThat(another.marked(broken)).containsExactlyInAnyOrder("personal", "run");
        another.types("Mat-Khau-2026!");
        assertThat(another.marked(broken)).isEmpty();
        another.chooses("Mat-Khau-2026!");
        assertThat(another.why()).isEqualTo(flawed);
        assertThat(another.marked(broken)).containsExactly("common");
        lan.looksAtThePage("password-flawed");
        another.chooses(lan.password());
        assertThat(another.marked(broken)).containsExactly("used_before");

        another.chooses(GOOD);
        lan.isAtTheDesk();
    }

    @ParameterizedTest
    @CsvSource({"vi-VN, Mật khẩu sẽ hết hạn sau", "en-US, Your password expires in"})
    void oneThatEndsSoonIsToldOfOnceADay(String language, String soon, Cast cast) {
        Officer lan = cast.officerLike("lan");
        lan.readsIn(language);
        cast.administrator().letsPasswordsLast(lan, 5);
        cast.passwordAge().is(lan, Duration.ofDays(3));
        lan.asksToSignIn();
        assertThat(lan.isToldOfThePassword()).startsWith(soon);
        lan.looksAtThePage("password-expiring");
        lan.leavesItForLater();
        lan.isAtTheDesk();

        lan.forgetsTheBrowserSession();
        lan.signsInAtTheSampleSystem();
        cast.passwordAge().isTold(lan, 1);
        lan.forgetsTheBrowserSession();
        lan.asksToSignIn();
        lan.isToldOfThePassword();
        lan.changesItNow().chooses(GOOD);
        lan.isAtTheDesk();
    }

    @Test
    void aPasskeyDoesNotPassAnOldPasswordBy(Cast cast) {
        Officer lan = cast.officerLike("lan");
        lan.account().opensTheListOfFactors();
        lan.account().registersPasskey("Khóa của tôi");
        cast.passwordAge().is(lan, OLD);
        lan.forgetsTheBrowserSession();
        lan.asksToSignIn();
        NewPasswordPage another = lan.comesToThePageForAnotherPassword();
        another.chooses(GOOD);
        lan.isAtTheDesk();
    }

    @Test
    void aCookieDoesNotPassAnOldPasswordBy(Cast cast) {
        Officer lan = cast.officerLike("lan");
        lan.account().opensTheListOfFactors();
        cast.passwordAge().is(lan, OLD);
        lan.asksToSignIn();
        NewPasswordPage another = lan.isAskedForAnotherPassword();
        another.chooses(GOOD);
        lan.isAtTheDesk();
    }

    @ParameterizedTest
    @CsvSource({"vi-VN, Bạn vừa đổi mật khẩu", "en-US, You changed the password a moment ago"})
    void nobodyRunsThroughTheRememberedOnes(String language, String tooSoon, Cast cast) {
        Officer lan = cast.officerLike("lan");
        lan.readsIn(language);
        lan.signsInAtTheSampleSystem();
        NewPasswordPage another = lan.wishesForAnotherPassword();
        another.chooses(GOOD);
        assertThat(another.why()).startsWith(tooSoon);
        lan.looksAtThePage("password-too-soon");

        cast.passwordAge().is(lan, Duration.ofHours(1));
        another.chooses(GOOD);
        lan.isSentBack();
    }
}
