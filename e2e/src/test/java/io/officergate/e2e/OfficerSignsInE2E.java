package io.officergate.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.officergate.e2e.harness.LiveWorld;
import io.officergate.e2e.people.Cast;
import io.officergate.e2e.people.Decision;
import io.officergate.e2e.people.Newcomer;
import io.officergate.e2e.people.Officer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** MFA-1: an officer registers an authenticator at the first sign-in and needs it ever after, in either language. */
@LiveWorld
class OfficerSignsInE2E {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @ParameterizedTest
    @CsvSource({
        "vi-VN, Đăng ký yếu tố xác thực thứ hai, Đổi mật khẩu, Nhập mã OTP gồm 6 chữ số",
        "en-US, Register a second factor, Change the password, Enter the 6-digit OTP"
    })
    void aNewcomerEnrolsInTheBrowser(String language, String enrolment, String change, String prompt, Cast cast) {
        Newcomer nam = cast.newcomer("nam", language);
        cast.personnelOffice()
                .posts(Decision.of("RECRUITMENT")
                        .about(nam)
                        .toUnit("H26.101")
                        .account(nam.userName())
                        .giving("RECEPTION", "public-services-hanoi")
                        .asEvent());
        cast.auditor().seesAccountOf(nam, PATIENCE);
        nam.isGivenTemporaryPassword();

        nam.signsInWithTheTemporaryPassword();
        assertThat(nam.registersAuthenticator()).isEqualTo(enrolment);
        assertThat(nam.choosesPassword()).isEqualTo(change);
        nam.isAtTheDesk();

        assertThat(nam.signsInAgain()).isEqualTo(prompt);
        nam.isAtTheDesk();
    }

    @Test
    void aCodeIsWorthOneSignIn(Cast cast) {
        Officer lan = cast.officerLike("lan");
        String code = lan.signsInAtTheSampleSystem();
        assertThat(lan.triesToSignInElsewhereWith(code)).isEqualTo("Mã OTP không đúng hoặc đã hết hạn.");
        assertThat(cast.auditor().sessionsOf(lan)).as("only the first one").hasSize(1);
    }
}
