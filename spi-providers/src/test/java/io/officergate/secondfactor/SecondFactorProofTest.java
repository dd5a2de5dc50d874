package io.officergate.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import io.officergate.secondfactor.SecondFactorProof.Method;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecondFactorProofTest {
    @ParameterizedTest
    @EnumSource
    void comesBackFromItsText(Method method) {
        SecondFactorProof proof = new SecondFactorProof(method, Instant.parse("2026-11-23T01:00:00Z"));
        assertThat(SecondFactorProof.parse(proof.asText())).contains(proof);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "TOTP",
                "TOTP@",
                "TOTP@soon",
                "SMS@1769000000",
                "totp@1769000000",
                "TOTP@99999999999999999999"
            })
    void isAbsentWhenTheTextIsNotOurs(String text) {
        assertThat(SecondFactorProof.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "TOTP, pwd otp mfa, false",
        "TOTP_ENROLMENT, pwd otp mfa, false",
        "RECOVERY_CODE, pwd otp mfa, false",
        "PASSKEY, pop user mfa, true",
        "SECURITY_KEY, pwd pop mfa, true",
        "PASSKEY_ENROLMENT, pwd pop mfa, true"
    })
    void saysHowTheOfficerWasProven(Method method, String references, boolean resistsPhishing) {
        assertThat(method.references()).containsExactly(references.split(" ", -1));
        assertThat(method.resistsPhishing()).isEqualTo(resistsPhishing);
    }
}
