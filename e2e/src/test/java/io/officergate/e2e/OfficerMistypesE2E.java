package io.officergate.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.officergate.e2e.harness.LiveWorld;
import io.officergate.e2e.people.Cast;
import io.officergate.e2e.people.Officer;
import io.officergate.world.World;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** MFA-2 as an officer lives it: mistyping is forgiven, then costs a second of work, then an administrator helps. */
@LiveWorld
class OfficerMistypesE2E {
    @ParameterizedTest
    @CsvSource({
        "vi-VN, Mã OTP không đúng hoặc đã hết hạn., Tài khoản tạm khóa do đăng nhập sai 5 lần. Thử lại sau 12 giờ hoặc liên hệ quản trị đơn vị.",
        "en-US, OTP wrong or expired., Locked after 5 failures. Try again after 12 h or contact your unit administrator."
    })
    void fiveWrongCodesLockUntilAnAdministratorHelps(
            String language, String wrong, String locked, World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        lan.readsIn(language);
        lan.asksToSignIn();
        lan.entersThePassword();
        for (int i = 0; i < 5; i++) {
            assertThat(lan.mistypesTheCode()).isEqualTo(wrong);
        }
        lan.entersACodeInVain().says(locked);
        lan.looksAtThePage("code-locked");
        lan.asksToSignIn();
        lan.entersThePassword();
        assertThat(lan.passwordPage().refusal()).isEqualTo(locked);
        lan.looksAtThePage("locked");

        world.admin()
                .post(
                        "/" + world.runFile().keycloak().realm() + "/officergate/officers/" + lan.id()
                                + "/guessing-unlock",
                        Map.of("reason", "mistyped codes", "identityCheck", "identity card seen at the desk"));
        lan.entersThePassword();
        lan.entersACode();
    }

    @ParameterizedTest
    @CsvSource({
        "vi-VN, Tên đăng nhập hoặc mật khẩu không đúng., Đã kiểm tra xong trình duyệt.",
        "en-US, The user name or the password is wrong., The browser has been checked."
    })
    void afterThreeWrongPasswordsTheBrowserWorksAndTheRightOneGetsThrough(
            String language, String wrong, String done, Cast cast) {
        Officer lan = cast.officerLike("lan");
        lan.readsIn(language);
        lan.asksToSignIn();
        for (int i = 0; i < 3; i++) {
            assertThat(lan.mistypesThePassword()).isEqualTo(wrong);
        }
        lan.passwordPage().saysOfTheBrowser(done);
        lan.looksAtThePage("challenge");
        assertThat(lan.mistypesThePassword()).isEqualTo(wrong);
        // without waiting for the work: the page sends the form by itself when it is done
        lan.entersThePassword();
        lan.entersACode();
    }
}
