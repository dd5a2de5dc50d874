package io.officergate.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.officergate.e2e.harness.LiveWorld;
import io.officergate.e2e.people.AccountVisit;
import io.officergate.e2e.people.Authenticator;
import io.officergate.e2e.people.Cast;
import io.officergate.e2e.people.Officer;
import org.junit.jupiter.api.Test;

/** MFA-1: officers see, add and remove their factors, but never the last one; a passkey is both factors in one. */
@LiveWorld
class FactorsE2E {
    @Test
    void aPasskeyStandsForPasswordAndCode(Cast cast) {
        Officer lan = cast.officerLike("lan");
        AccountVisit account = lan.account();
        account.opensTheListOfFactors();
        assertThat(account.mayRemoveAuthenticatorApps()).as("the last factor").isFalse();

        account.registersPasskey("Khóa của Lan");
        assertThat(account.mayRemoveAuthenticatorApps()).as("one of two").isTrue();
        assertThat(cast.administrator().credentialsOf(lan)).contains("webauthn-passwordless", "otp");

        lan.forgetsTheBrowserSession();
        lan.signsInAtTheSampleSystemWithThePasskey();
        assertThat(cast.auditor().sessionsOf(lan)).isNotEmpty();
    }

    @Test
    void aSecondAuthenticatorIsChosenWithoutAMouseAndItsCodeTypedInGroups(Cast cast) {
        Officer lan = cast.officerLike("lan");
        AccountVisit account = lan.account();
        account.opensTheListOfFactors();
        Authenticator tablet = account.registersAuthenticatorApp("Máy tính bảng");
        lan.forgetsTheBrowserSession();
        lan.asksToSignIn();
        lan.entersThePassword();
        lan.looksAtThePage("code-devices");
        String code = tablet.unusedCode();
        lan.entersACodeOf("Máy tính bảng", code.substring(0, 3) + " " + code.substring(3));
    }

    @Test
    void aRecoveryCodeIsGoodOnceAndItsUseIsTold(Cast cast) {
        Officer lan = cast.officerLike("lan");
        String code = lan.account().takesRecoveryCodes().get(0);
        lan.forgetsTheBrowserSession();
        lan.signsInAtTheSampleSystemWithRecoveryCode(code);
        assertThat(cast.auditor().actionsOn(lan.id())).contains("RECOVERY_CODE_USED");

        lan.forgetsTheBrowserSession();
        assertThat(lan.isToldAtTheNextSignIn()).contains("Một mã khôi phục của bạn đã được dùng để đăng nhập.");
    }
}
