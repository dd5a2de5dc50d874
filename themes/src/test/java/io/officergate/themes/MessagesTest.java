package io.officergate.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** No text is missing in either language: ours over those of Keycloak that runs. */
class MessagesTest {
    private static final List<String> LOGIN = List.of("base/login", "keycloak.v2/login", "officergate/login");
    private static final List<String> EMAIL = List.of("base/email", "officergate/email");
    private static final Path THEME = Path.of("src/main/resources/theme/officergate");

    static Stream<Arguments> chains() {
        return Stream.of(Arguments.of(LOGIN), Arguments.of(EMAIL));
    }

    @ParameterizedTest
    @MethodSource("chains")
    void everyEnglishTextIsThereInVietnamese(List<String> chain) {
        Map<String, String> english = effective(chain, "en");
        Map<String, String> vietnamese = effective(chain, "vi");
        assertThat(english).hasSizeGreaterThan(60);
        assertThat(english.keySet()).isSubsetOf(vietnamese.keySet());
        assertThat(vietnamese.values()).noneMatch(String::isBlank);
    }

    @ParameterizedTest
    @CsvSource({"officergate/login", "officergate/email"})
    void ourOwnTextsAreThereInBothLanguages(String theme) {
        assertThat(own(theme, "vi").keySet())
                .isEqualTo(own(theme, "en").keySet())
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("chains")
    void bothLanguagesTakeTheSamePlaceholders(List<String> chain) {
        String ours = chain.get(chain.size() - 1);
        Map<String, String> english = effective(chain, "en");
        own(ours, "vi").forEach((key, text) -> assertThat(placeholders(text))
                .as(key)
                .isEqualTo(placeholders(Objects.requireNonNull(english.get(key), key))));
    }

    @Test
    void nothingComesFromElsewhere() throws IOException {
        try (Stream<Path> files = Files.walk(THEME)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContain("http://", "https://", "url(//");
            }
        }
    }

    private static List<String> placeholders(String text) {
        return Arrays.stream(new MessageFormat(text).getFormatsByArgumentIndex())
                .map(String::valueOf)
                .toList();
    }

    private static Map<String, String> effective(List<String> chain, String language) {
        Map<String, String> texts = new TreeMap<>();
        chain.forEach(theme -> texts.putAll(own(theme, language)));
        return texts;
    }

    private static Map<String, String> own(String theme, String language) {
        String file = "/theme/" + theme + "/messages/messages_" + language + ".properties";
        try (InputStream content = MessagesTest.class.getResourceAsStream(file)) {
            Properties lines = new Properties();
            lines.load(new InputStreamReader(Objects.requireNonNull(content, file), StandardCharsets.UTF_8));
            Map<String, String> texts = new TreeMap<>();
            new TreeSet<>(lines.stringPropertyNames()).forEach(key -> texts.put(key, lines.getProperty(key)));
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
