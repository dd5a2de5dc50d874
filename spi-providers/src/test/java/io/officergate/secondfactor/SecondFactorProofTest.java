package io.officergate.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import io.officergate.secondfactor.SecondFactorProof.Method;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecondFactorProofTest {
    @Test
    void comesBackFromItsNote() {
        SecondFactorProof proof = new SecondFactorProof(Method.TOTP, Instant.parse("2026-11-23T01:00:00Z"));
        assertThat(SecondFactorProof.ofNote(Optional.of(proof.asNote()))).contains(proof);
    }

    @Test
    void isAbsentWithoutANote() {
        assertThat(SecondFactorProof.ofNote(Optional.empty())).isEmpty();
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
                "TOTP@99999999999999999"
            })
    void isAbsentWhenTheNoteIsNotOurs(String note) {
        assertThat(SecondFactorProof.ofNote(Optional.of(note))).isEmpty();
    }
}
