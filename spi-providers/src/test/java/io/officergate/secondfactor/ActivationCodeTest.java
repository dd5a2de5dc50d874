package io.officergate.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActivationCodeTest {
    private static final ActivationCode CODE = new ActivationCode("4F7K9QXT2M01");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4F7K-9QXT-2M01",
                "4f7k9qxt2m01",
                " 4F7K 9QXT 2M01 ",
                "4F7K–9QXT—2MO1",
                "4F7K-9QXT-2MOl",
                "4F7K-9QXT-2M0I",
                "\uff14\uff26\uff17K-9QXT-2M01"
            })
    void isReadAsPeopleTypeIt(String typed) {
        assertThat(ActivationCode.typed(typed)).contains(CODE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "4F7K-9QXT-2M0", "4F7K-9QXT-2M011", "4F7K-9QXT-2MU1", "4F7K-9QXT-2M0!", "４F7K\u200b9QXT2M01x"
            })
    void isNotReadIntoSomethingElse(String typed) {
        assertThat(ActivationCode.typed(typed)).isEmpty();
    }

    @Test
    void isNotReadFromALongText() {
        assertThat(ActivationCode.typed("-".repeat(1_000_000) + "4F7K9QXT2M01")).isEmpty();
    }

    @Test
    void isShownInGroupsAndNeverInALog() {
        assertThat(CODE.grouped()).isEqualTo("4F7K-9QXT-2M01");
        assertThat(CODE).hasToString("ActivationCode[…]");
        assertThatThrownBy(() -> new ActivationCode("4F7K9QXT2M0U")).hasMessageNotContaining("4F7K");
    }

    @Test
    void isDifferentEachTimeAndComesBackWhenTyped() {
        SecureRandom random = new SecureRandom();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            ActivationCode fresh = ActivationCode.fresh(random);
            assertThat(ActivationCode.typed(fresh.grouped())).contains(fresh);
            seen.add(fresh.characters());
        }
        assertThat(seen).hasSize(1000);
    }
}
