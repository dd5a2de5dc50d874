package io.officergate.officer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IdentifierRefusalTest {
    private static final Pattern CODE = Pattern.compile("return '([a-z_]+)';");

    @ParameterizedTest
    @EnumSource
    void namesTheRuleInBothLanguages(IdentifierRefusal refusal) {
        assertThat(refusal.text()).matches("ACC-[14]: .+\\. · .+\\.");
        assertThat(IdentifierRefusal.of(refusal.code())).isEqualTo(refusal);
    }

    @Test
    void knowsEveryCodeOfTheDatabase() throws IOException {
        String schema = Files.readString(Path.of("src/main/resources/officergate/schema/2026-11-26-one-account.xml"));
        List<String> codes =
                CODE.matcher(schema).results().map(code -> code.group(1)).toList();
        assertThat(codes).hasSize(5).allSatisfy(code -> assertThat(IdentifierRefusal.of(code))
                .isNotNull());
    }

    @Test
    void knowsNoOther() {
        assertThatThrownBy(() -> IdentifierRefusal.of("other")).isInstanceOf(IllegalArgumentException.class);
    }
}
