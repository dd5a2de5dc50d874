package io.officergate.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A notice without a text would fail when it leaves, hours after the decision. */
class NoticeTextsTest {
    private static final Path TEXTS = Path.of("../themes/src/main/resources/theme/officergate/email/messages");

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void everyNoticeHasItsTexts(String language) throws IOException {
        Properties texts = new Properties();
        try (Reader file = Files.newBufferedReader(TEXTS.resolve("messages_" + language + ".properties"))) {
            texts.load(file);
        }
        for (Notice notice : Notice.values()) {
            assertThat(Stream.of("subject", "told", "todo").map(part -> "notice." + notice + "." + part))
                    .allSatisfy(
                            key -> assertThat(texts.getProperty(key)).as(key).isNotBlank());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void whatADecisionDidIsToldWithItsNumberAndItsDay(String language) throws IOException {
        Properties texts = new Properties();
        try (Reader file = Files.newBufferedReader(TEXTS.resolve("messages_" + language + ".properties"))) {
            texts.load(file);
        }
        for (Notice notice : Notice.values()) {
            String told = texts.getProperty("notice." + notice + ".told");
            if (notice.name().startsWith("ACCESS_")) {
                assertThat(told).as(notice.name()).contains("{0}", "{1}", "{4}");
            } else if (notice.name().startsWith("OFFICER_")) {
                assertThat(told).as(notice.name()).contains("{5}", "{1}", "{4}").doesNotContain("{0}");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {40})
    void namesFitIntoTheTable(int longest) {
        assertThat(Notice.values())
                .allSatisfy(notice -> assertThat(notice.name()).hasSizeLessThanOrEqualTo(longest));
    }
}
