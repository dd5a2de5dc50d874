package io.officergate.officer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DutyRolesTest {
    @ParameterizedTest
    @CsvSource({
        "civil-status, true, true",
        "a-system-of-next-year, true, true",
        "partner-systems, false, false",
        "provisioning-sync, false, false",
        "realm-management, true, false",
        "account, true, false",
        "officergate, true, false",
        "officergate-help-desk, true, false"
    })
    void areThoseOfSystemsAtWhichOfficersSignIn(String client, boolean officersSignIn, boolean duties) {
        assertThat(DutyRoles.DEFAULT.include(client, officersSignIn)).isEqualTo(duties);
    }
}
