package io.officergate.personnel;

import static org.assertj.core.api.Assertions.assertThat;

import io.officergate.officer.IdentifierRefusal;
import io.officergate.personnel.AccountFlaw.Part;
import io.officergate.personnel.NewAccountPolicy.Found;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewAccountPolicyTest {
    private static final Found NOTHING = new Found(Optional.empty(), false, false, Optional.empty(), false);

    @Test
    void whoIsNobodyYetHasNoFlaw() {
        assertThat(NewAccountPolicy.DEFAULT.decide(named("nguyen-moi"), NOTHING))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "000190000001, user_name_holds_number",
        "lan-000-190-000-001, user_name_holds_number",
        "lan--moi, user_name_unfit",
        "ab, user_name_unfit"
    })
    void aNameThatNoAccountMayHaveIsSaidToBeUnfitWhoeverHasIt(String name, String code) {
        Found taken =
                new Found(Optional.empty(), false, true, Optional.of(IdentifierRefusal.USER_NAME_RESERVED), false);
        for (Found found : new Found[] {NOTHING, taken}) {
            assertThat(NewAccountPolicy.DEFAULT.decide(named(name), found))
                    .singleElement()
                    .satisfies(flaw -> {
                        assertThat(flaw.part()).isEqualTo(Part.USER_NAME);
                        assertThat(flaw.code()).isEqualTo(code);
                    });
        }
    }

    @Test
    void aNameIsTakenBeforeItIsReserved() {
        Optional<IdentifierRefusal> reserved = Optional.of(IdentifierRefusal.USER_NAME_RESERVED);
        assertThat(NewAccountPolicy.DEFAULT.decide(
                        named("nguyen-moi"), new Found(Optional.empty(), false, true, reserved, false)))
                .extracting(AccountFlaw::code)
                .containsExactly("user_name_taken");
        assertThat(NewAccountPolicy.DEFAULT.decide(
                        named("nguyen-moi"), new Found(Optional.empty(), false, false, reserved, false)))
                .extracting(AccountFlaw::code)
                .containsExactly("user_name_reserved");
    }

    @Test
    void everyFlawIsToldByItsPart() {
        Found everything =
                new Found(Optional.of(IdentifierRefusal.PERSONAL_NUMBER_RESERVED), true, true, Optional.empty(), true);
        assertThat(NewAccountPolicy.DEFAULT.decide(named("nguyen-moi"), everything))
                .extracting(flaw -> flaw.part() + " " + flaw.code())
                .containsExactly(
                        "PERSONAL_NUMBER personal_number_reserved",
                        "PERSONAL_NUMBER implausible_personal_number",
                        "USER_NAME user_name_taken",
                        "EMAIL email_taken");
    }

    private static NewAccount named(String userName) {
        return new NewAccount(userName, "Nguyễn", "Mới", Optional.of("moi@mau.example"));
    }
}
