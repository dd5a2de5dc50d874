package io.officergate.officer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DutyRolesTest {
    @ParameterizedTest
    @CsvSource({
        "civil-status, true, false, true",
        "a-system-of-next-year, true, false, true",
        "national-portal, false, true, true",
        "a-system-on-its-way-in, true, true, true",
        "partner-systems, false, false, false",
        "provisioning-sync, false, false, false",
        "realm-management, true, false, false",
        "realm-management, false, true, false",
        "account, true, false, false",
        "officergate, true, false, false",
        "officergate, false, true, false",
        "officergate-help-desk, true, false, false"
    })
    void areThoseOfSystemsAtWhichOfficersSignInHereOrElsewhere(
            String client, boolean officersSignIn, boolean isOutside, boolean duties) {
        assertThat(DutyRoles.DEFAULT.include(client, officersSignIn, isOutside)).isEqualTo(duties);
    }
}
