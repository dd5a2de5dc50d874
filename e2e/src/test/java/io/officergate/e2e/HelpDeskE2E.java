package io.officergate.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.officergate.e2e.harness.LiveWorld;
import io.officergate.e2e.pages.HelpDeskPage;
import io.officergate.e2e.people.Cast;
import io.officergate.e2e.people.Officer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** MFA-1, MFA-2 at the desk of a unit's administrator: who may help whom, and that the help arrives. */
@LiveWorld
class HelpDeskE2E {
    private static final Duration PROMPTLY = Duration.ofSeconds(30);

    @ParameterizedTest
    @CsvSource({
        "vi-VN, Hỗ trợ cán bộ, Mã chỉ hiển thị một lần. Hãy in hoặc ghi lại ngay.",
        "en-US, Help for officers, The code is shown once. Print it or have it copied now."
    })
    void theAdministratorOfTheUnitIssuesACodeForALostPhone(String language, String title, String once, Cast cast) {
        Officer tuan = cast.officerLike("tuan");
        Officer lan = cast.officerLike("lan");
        tuan.readsIn(language);
        HelpDeskPage desk = tuan.opensTheHelpDesk();
        assertThat(desk.isShown()).isEqualTo(title);
        tuan.looksAtThePage("desk-list");

        assertThat(desk.finds(lan.userName())).hasSize(1);
        desk.chooses();
        tuan.looksAtThePage("desk-officer");
        String code = desk.issuesCode("thẻ căn cước, tại quầy");
        desk.says(once);
        tuan.looksAtThePage("desk-letter");
        desk.isDone();

        lan.losesThePhone().registersNewPhoneWith(code);
        assertThat(cast.auditor().auditOf(lan))
                .filteredOn(entry -> entry.path("action").asText().equals("ACTIVATION_CODE_ISSUED"))
                .extracting(entry -> entry.path("actor").asText())
                .containsExactly(tuan.id());
    }

    @Test
    void theAdministratorOfTheUnitHasAPasswordMade(Cast cast) {
        Officer lan = cast.officerLike("lan");
        lan.signsInAtTheSampleSystem();
        Officer tuan = cast.officerLike("tuan");
        HelpDeskPage desk = tuan.opensTheHelpDesk();
        desk.isShown();
        desk.finds(lan.userName());
        desk.chooses();
        String made = desk.issuesPassword("thẻ căn cước, tại quầy");
        desk.says("Mật khẩu chỉ hiển thị một lần.");
        tuan.looksAtThePage("desk-password");
        desk.isDone();

        lan.isSignedOutAtTheSampleSystemWithin(PROMPTLY);
        lan.passwordPage().enters(lan.userName(), made);
        lan.isAskedForAnotherPasswordAfterACode().chooses("Đò ngang 7 chuyến một ngày!");
        lan.isAtTheDesk();
    }

    @Test
    void theAdministratorOfTheUnitUnlocks(Cast cast) {
        Officer lan = cast.officerLike("lan");
        lan.asksToSignIn();
        for (int i = 0; i < 5; i++) {
            lan.mistypesThePassword();
        }
        Officer tuan = cast.officerLike("tuan");
        HelpDeskPage desk = tuan.opensTheHelpDesk();
        desk.isShown();
        assertThat(desk.finds(lan.userName())).singleElement().asString().contains("đang khóa do đăng nhập sai");
        desk.chooses();
        desk.unlocks("gọi lại số máy của đơn vị");
        desk.says("Đã mở khóa tài khoản.");

        lan.asksToSignIn();
        lan.entersThePassword();
        lan.entersACode();
    }

    @Test
    void nobodyElseIsHelped(Cast cast) {
        Officer tuan = cast.officerLike("tuan");
        HelpDeskPage desk = tuan.opensTheHelpDesk();
        desk.isShown();
        assertThat(desk.finds(cast.officerLike("hoa").userName()))
                .as("another unit")
                .isEmpty();
        assertThat(desk.finds(cast.officerLike("duc").userName()))
                .as("the head")
                .isEmpty();
        assertThat(desk.finds(tuan.userName())).as("oneself").isEmpty();
        desk.says("Không tìm thấy cán bộ nào trong phạm vi bạn được hỗ trợ.");

        Officer lan = cast.officerLike("lan");
        lan.opensTheHelpDesk().says("Bạn không có quyền thực hiện việc này.");
    }
}
