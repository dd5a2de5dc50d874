package io.officergate.officer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.officergate.officer.UserNameVerdict.Fit;
import io.officergate.officer.UserNameVerdict.Unfit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UserNamePolicyTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"lan", "lan.nguyen", "lan-nguyen_2", "1lan", "service-account-partner-systems", "lan12345678"})
    void takesNamesOfAFewCharacters(String name) {
        assertThat(UserNamePolicy.DEFAULT.decide(name)).isEqualTo(new Fit());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Lan",
                "l\u00e0n",
                "\u0111an",
                "l\uff41n",
                "l\u0430n",
                "lan\uff11",
                "lan\u0661",
                "lan\u200b",
                "lan\u00ad",
                "\u202elan",
                "lan nguyen",
                "lan@officers.example",
                ".lan",
                "lan.",
                "lan..nguyen",
                "lan\n"
            })
    void refusesWhatCouldLookLikeAnotherName(String name) {
        assertThat(UserNamePolicy.DEFAULT.decide(name)).isEqualTo(new Unfit(IdentifierRefusal.USER_NAME_UNFIT));
    }

    @ParameterizedTest
    @CsvSource({"2, false", "3, true", "64, true", "65, false"})
    void countsCharacters(int length, boolean fits) {
        assertThat(UserNamePolicy.DEFAULT.decide("a".repeat(length)) instanceof Fit)
                .isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({"lan12345678, true", "lan123456789, false", "000190000001, false", "001-190.000_001, false"})
    void keepsPersonalNumbersOutOfNames(String name, boolean fits) {
        assertThat(UserNamePolicy.DEFAULT.decide(name) instanceof Fit).isEqualTo(fits);
    }

    @Test
    void refusesNonsense() {
        assertThatThrownBy(() -> new UserNamePolicy(0, 64)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new UserNamePolicy(4, 3)).isInstanceOf(IllegalArgumentException.class);
    }
}
