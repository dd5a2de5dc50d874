package io.officergate.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.officergate.e2e.harness.LiveWorld;
import io.officergate.e2e.people.Administrator;
import io.officergate.e2e.people.Auditor;
import io.officergate.e2e.people.Cast;
import io.officergate.e2e.people.Decision;
import io.officergate.e2e.people.Leisure;
import io.officergate.e2e.people.LostPhone;
import io.officergate.e2e.people.Newcomer;
import io.officergate.e2e.people.Officer;
import io.officergate.world.World;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** MFA-1 in the browser: the first sign-in, the lost phone, the used code. The password alone enrols nothing. */
@LiveWorld
class OfficerSignsInE2E {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @ParameterizedTest
    @CsvSource({
        "vi-VN, Mã kích hoạt, Đăng ký yếu tố xác thực thứ hai, Đổi mật khẩu, Nhập mã OTP gồm 6 chữ số",
        "en-US, Activation code, Register a second factor, Change the password, Enter the 6-digit OTP"
    })
    void aNewcomerEnrolsWithAnActivationCode(
            String language, String activation, String enrolment, String change, String prompt, Cast cast) {
        Newcomer nam = cast.newcomer("nam", language);
        Auditor auditor = cast.auditor();
        cast.personnelOffice()
                .posts(Decision.of("RECRUITMENT")
                        .about(nam)
                        .toUnit("H26.101")
                        .account(nam.userName())
                        .giving("RECEPTION", "public-services-hanoi")
                        .asEvent());
        auditor.seesAccountOf(nam, PATIENCE);
        nam.isGivenTemporaryPassword();

        nam.signsInWithTheTemporaryPassword();
        assertThat(nam.isAskedForTheActivationCode()).isEqualTo(activation);
        nam.entersActivationCode(cast.administrator().issuesActivationCodeFor(nam.id()));
        assertThat(nam.registersAuthenticator()).isEqualTo(enrolment);
        assertThat(nam.choosesPassword()).isEqualTo(change);
        assertThat(nam.keepsRecoveryCodes()).isEqualTo(12);
        nam.isAtTheDesk();

        assertThat(nam.signsInAgain()).isEqualTo(prompt);
        nam.isAtTheDesk();
        assertThat(auditor.actionsOn(nam.id())).contains("ACTIVATION_CODE_ISSUED", "ACTIVATION_CODE_USED");
    }

    @Test
    void aNewCodeTakesThePlaceOfTheEarlierAndOfALostPhone(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        Administrator administrator = cast.administrator();
        String earlier = administrator.issuesActivationCodeFor(lan.id());
        String code = administrator.issuesActivationCodeFor(lan.id());

        LostPhone loss = lan.losesThePhone();
        assertThat(loss.triesActivationCode(earlier)).contains("không đúng, đã dùng hoặc đã hết hạn");
        assertThat(loss.triesActivationCode("0000-0000-0000")).contains("không đúng, đã dùng hoặc đã hết hạn");
        loss.registersNewPhoneWith(code);
        Leisure.awaitFor(world, lan);

        assertThat(administrator.credentialsOf(lan)).containsOnlyOnce("otp");
        assertThat(lan.triesToSignInElsewhereWith(lan.unusedCode())).isEqualTo("Mã OTP không đúng hoặc đã hết hạn.");
        assertThat(lan.losesThePhoneElsewhere().triesActivationCode(code))
                .contains("không đúng, đã dùng hoặc đã hết hạn");
    }

    @Test
    void aCodeIsWorthOneSignIn(Cast cast) {
        Officer lan = cast.officerLike("lan");
        String code = lan.signsInAtTheSampleSystem();
        assertThat(lan.triesToSignInElsewhereWith(code)).isEqualTo("Mã OTP này đã được sử dụng. Vui lòng chờ mã mới.");
        assertThat(cast.auditor().sessionsOf(lan)).as("only the first one").hasSize(1);
    }
}
