package io.officergate.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordFlawTest {
    /** The message bundles of the login theme have these. */
    @ParameterizedTest
    @CsvSource({"TOO_SHORT, pwd.flaw.too_short", "NO_SMALL_LETTER, pwd.flaw.no_small_letter"})
    void hasAWording(PasswordFlaw flaw, String key) {
        assertThat(flaw.key()).isEqualTo(key);
    }
}
