package io.officergate.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasskeyPolicyTest {
    @ParameterizedTest
    @CsvSource({
        "SYSTEM_ADMIN, SYSTEM_ADMIN, true",
        "SYSTEM_ADMIN, system_admin, false",
        "SYSTEM_ADMIN, realm-management/SYSTEM_ADMIN, false",
        "realm-management/manage-users, realm-management/manage-users, true",
        "realm-management/manage-users, realm-management/view-users, false",
        "realm-management/manage-users, manage-users, false",
        "realm-management/*, realm-management/view-users, true",
        "realm-management/*, account/manage-account, false",
        "realm-management/*, realm-management, false"
    })
    void namesTheRolesThatNeedAPasskey(String setting, String held, boolean covered) {
        assertThat(new PasskeyPolicy(Set.of(setting)).covers(List.of("OFFICER", held)))
                .isEqualTo(covered);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "/", "a/", "/b", "a/b/c", "a*", "a b", "a/*b", ""})
    void refusesWhatNamesNoRole(String name) {
        assertThatThrownBy(() -> new PasskeyPolicy(Set.of(name)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("passkey-roles: \"" + name + "\"");
    }
}
