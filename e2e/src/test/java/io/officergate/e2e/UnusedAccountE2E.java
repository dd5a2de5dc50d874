package io.officergate.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.officergate.e2e.harness.SweptEverySecond;
import io.officergate.e2e.pages.HelpDeskPage;
import io.officergate.e2e.people.Cast;
import io.officergate.e2e.people.Disuse;
import io.officergate.e2e.people.Officer;
import io.officergate.world.Deadline;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** IDL-1, IDL-2 as an officer lives it who was away for long: locked, told why and whom to ask, and helped at the desk of the unit. */
@SweptEverySecond
class UnusedAccountE2E {
    private static final Duration SOON = Duration.ofSeconds(60);

    @ParameterizedTest
    @CsvSource({
        "vi-VN, 95, do không sử dụng trong 95 ngày, bị khóa do không sử dụng, Tài khoản đã được mở.",
        "en-US, 200, unused for 200 days, 'locked, not used', The account is open."
    })
    void isLockedToldWhyAndHelped(String language, int days, String why, String inTheList, String opened, Cast cast) {
        Officer lan = cast.officerLike("lan");
        lan.readsIn(language);
        lan.signsInAtTheSampleSystem();
        cast.disuse().sweepLookedAgo(Duration.ZERO);
        cast.disuse().since(lan, Disuse.today().minusDays(days));
        lan.isSignedOutAtTheSampleSystemWithin(SOON);
        cast.auditor().seesStatus(lan, "LOCKED", SOON);

        lan.entersThePassword();
        assertThat(lan.readsThePage()).doesNotContain(why);
        lan.mistypesTheCode();
        assertThat(lan.readsThePage()).doesNotContain(why);
        assertThat(lan.isToldWhyTheAccountIsShut()).contains(why);
        lan.looksAtThePage("shut-unused-" + days);

        Officer tuan = cast.officerLike("tuan");
        tuan.readsIn(language);
        HelpDeskPage desk = tuan.opensTheHelpDesk();
        desk.isShown();
        assertThat(desk.finds(lan.userName())).singleElement().asString().contains(inTheList);
        desk.chooses();
        tuan.looksAtThePage("desk-unused-" + days);
        List<String> given = desk.opensTheAccount("trở lại sau nghỉ thai sản", "thẻ căn cước, tại quầy");
        desk.says(opened);
        tuan.looksAtThePage("desk-opened-" + days);
        desk.isDone();
        assertThat(given).hasSize(days >= 180 ? 2 : 1);

        Deadline.in(SOON)
                .await(
                        "the account is open",
                        () -> cast.auditor().accountOf(lan).path("enabled").asBoolean());
        lan.goesToAnotherComputer();
        lan.asksToSignIn();
        lan.passwordPage().enters(lan.userName(), given.get(0));
        if (given.size() == 1) {
            lan.isAskedForAnotherPasswordAfterACode().chooses("Đò ngang 7 chuyến một ngày!");
            lan.isAtTheDesk();
        } else {
            assertThat(lan.readsThePage()).contains("activation code");
            lan.looksAtThePage("opened-needs-a-factor");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi-VN", "en-US"})
    void theConsoleDoesNotOpenItAndSaysWhy(String language, Cast cast) {
        Officer lan = cast.officerLike("lan");
        cast.disuse().locks(lan, 95);
        Officer admin = cast.officerLike("binh");
        admin.readsIn(language);
        admin.isGivenRoleInAdministration("realm-admin");

        assertThat(admin.enablesInTheAdminConsole(lan)).contains("IDL-2", "LOCKED (INACTIVITY");
        assertThat(cast.auditor().recordOf(lan).path("status").asText()).isEqualTo("LOCKED");
    }
}
