package io.officergate.sync.event.binary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The HTTP binding of CloudEvents 1.0, 3.1.3.2, as a table. */
class HeaderTextTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\0',
            ignoreLeadingAndTrailingWhitespace = false,
            delimiter = '|',
            value = {
                "ev-1|ev-1",
                "Euro%20%E2%82%AC%20%F0%9F%98%80|Euro € 😀",
                "%e1%bb%81|ề",
                "%41|A",
                "%2525|%25",
                "a b|a b",
                "\"a b\"|a b",
                "\"say \\\"hi\\\" \\\\\"|say \"hi\" \\",
                "\"%C4%91\"|đ",
                "%22x%22|\"x\"",
                "  x  |x",
                "\"|\"",
                "a+b|a+b"
            })
    void isUnquotedAndPercentDecodedOnce(String octets, String text) {
        assertThat(HeaderText.ofHttp(octets)).isEqualTo(new HeaderText.Legible(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%",
                "100%",
                "%2",
                "%zz",
                "% 41",
                "%-1",
                "%+1",
                "%FF",
                "%C3",
                "%ED%A0%80",
                "%C0%80",
                "ế",
                "a\tb",
                "a\u0000"
            })
    void refusesWhatIsNoSuchText(String octets) {
        assertThat(HeaderText.ofHttp(octets)).isInstanceOf(HeaderText.Illegible.class);
    }

    @Test
    void leavesItToTheSchemaToRefuseALineBreak() {
        assertThat(HeaderText.ofHttp("%0D%0AX: y")).isEqualTo(new HeaderText.Legible("\r\nX: y"));
    }

    @Test
    void isUtf8OverKafkaAndNotPercentDecoded() {
        String octets = new String("quyết%20định".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        assertThat(HeaderText.ofKafka(octets)).isEqualTo(new HeaderText.Legible("quyết%20định"));
        assertThat(HeaderText.ofKafka("\u00ff")).isInstanceOf(HeaderText.Illegible.class);
    }
}
