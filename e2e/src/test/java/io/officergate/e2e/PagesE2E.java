package io.officergate.e2e;

import io.officergate.e2e.harness.LiveWorld;
import io.officergate.e2e.people.Cast;
import io.officergate.e2e.people.Leisure;
import io.officergate.e2e.people.LostPhone;
import io.officergate.e2e.people.Officer;
import io.officergate.world.World;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page of a sign-in with two factors, looked at in both languages, as a PC and as a phone show it. */
@LiveWorld
class PagesE2E {
    @ParameterizedTest
    @CsvSource({"vi-VN, Mã kích hoạt, Mã khôi phục", "en-US, Activation code, Recovery codes"})
    void canBeReadAndUsedByEverybody(String language, String activation, String recovery, World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        lan.readsIn(language);
        lan.asksToSignIn();
        lan.looksAtThePage("password");
        lan.mistypesThePassword();
        lan.looksAtThePage("password-wrong");
        lan.entersThePassword();
        lan.looksAtThePage("code");
        lan.mistypesTheCode();
        lan.looksAtThePage("code-wrong");

        LostPhone loss = lan.opensTheListOfFactorsAtSignIn();
        lan.looksAtThePage("factors");
        loss.chooses(activation);
        lan.looksAtThePage("activation");
        loss.triesActivationCode("0000-0000-0000");
        lan.looksAtThePage("activation-wrong");
        loss.entersActivationCode(cast.administrator().issuesActivationCodeFor(lan.id()));
        loss.seesTheQrCode();
        lan.looksAtThePage("authenticator");
        loss.registersNewPhone();
        lan.looksAtThePage("recovery-codes");
        String code = loss.keepsRecoveryCodes().get(0);
        Leisure.awaitFor(world, lan);

        lan.forgetsTheBrowserSession();
        lan.asksToSignIn();
        lan.entersThePassword();
        lan.opensTheListOfFactorsAtSignIn().chooses(recovery);
        lan.looksAtThePage("recovery-code");
        loss.entersRecoveryCode(code);

        lan.forgetsTheBrowserSession();
        lan.asksToSignIn();
        lan.entersThePassword();
        loss.entersACodeOfTheNewPhone();
        loss.seesTheNotice();
        lan.looksAtThePage("recovery-notice");
    }
}
