package io.officergate.personnel.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import io.officergate.platform.Problem;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.ModelException;

/** Only what is refused again waits for a person; what fails for now is tried again. */
class KeycloakRefusalTest {
    static Stream<RuntimeException> refusals() {
        return Stream.of(
                new ModelDuplicateException("lan.nguyen has 000190000001"),
                new ModelDuplicateException("duplicate", new IllegalStateException()),
                new ModelException("lan.nguyen has 000190000001"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void whatTheModelRefusesHasACodeAndTellsOfNobody(RuntimeException refusal) {
        assertThat(KeycloakRefusal.of(refusal)).hasValueSatisfying(problem -> {
            assertThat(problem.status()).isEqualTo(422);
            assertThat(problem.code()).isEqualTo("refused_by_keycloak");
            assertThat(problem.detail()).doesNotContain("lan.nguyen", "000190000001");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "23505, true",
        "23503, true",
        "22001, true",
        "40P01, false",
        "40001, false",
        "55P03, false",
        "53100, false",
        "08006, false",
        "57P01, false",
        ", false"
    })
    void theDatabaseSaysWhetherTheSameAgainWillDo(String state, boolean isRefusal) {
        SQLException word = new SQLException("Key (username)=(lan.nguyen) already exists", state);
        for (RuntimeException thrown : new RuntimeException[] {
            new ModelDuplicateException("duplicate", word),
            new ModelException("failed", new IllegalStateException(word)),
            new RuntimeException(word)
        }) {
            assertThat(KeycloakRefusal.of(thrown).map(Problem::code).isPresent())
                    .isEqualTo(isRefusal);
        }
    }

    @Test
    void whatElseFailsIsTriedAgain() {
        assertThat(KeycloakRefusal.of(new IllegalStateException())).isEmpty();
        assertThat(KeycloakRefusal.of(new ModelException("failed", new IllegalStateException())))
                .isEmpty();
    }
}
