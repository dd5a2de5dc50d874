package io.officergate.sync.event.binary;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** What a header's value says, or why it says nothing. */
sealed interface HeaderText {

    /** It says this. */
    record Legible(String text) implements HeaderText {}

    /**
     * It cannot be read.
     *
     * @param why one English sentence that repeats nothing
     */
    record Illegible(String why) implements HeaderText {}

    /**
     * As the HTTP binding of CloudEvents 1.0 says (3.1.3.2): printable ASCII, a quoted string is unquoted, then percent-decoded
     * once, as UTF-8.
     */
    static HeaderText ofHttp(String octets) {
        if (octets.chars().anyMatch(octet -> octet < ' ' || octet > '~')) {
            return new Illegible("holds bytes beyond printable ASCII; percent-encode its UTF-8 bytes");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(octets.length());
        String plain = unquoted(octets.strip());
        for (int at = 0; at < plain.length(); at++) {
            if (plain.charAt(at) != '%') {
                bytes.write(plain.charAt(at));
                continue;
            }
            int octet = octetAt(plain, at + 1);
            if (octet < 0) {
                return new Illegible("has a percent sign without two hexadecimal digits; write %25");
            }
            bytes.write(octet);
            at += 2;
        }
        return utf8(bytes.toByteArray(), "is not UTF-8 when percent-decoded");
    }

    /** As the Kafka binding says: UTF-8. */
    static HeaderText ofKafka(String octets) {
        return utf8(octets.getBytes(StandardCharsets.ISO_8859_1), "is not UTF-8");
    }

    private static int octetAt(String text, int at) {
        if (at + 2 > text.length()) {
            return -1;
        }
        int high = Character.digit(text.charAt(at), 16);
        int low = Character.digit(text.charAt(at + 1), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    private static String unquoted(String text) {
        boolean isQuoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
        return isQuoted ? text.substring(1, text.length() - 1).replaceAll("\\\\(.)", "$1") : text;
    }

    private static HeaderText utf8(byte[] bytes, String otherwise) {
        try {
            return new Legible(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException notText) {
            return new Illegible(otherwise);
        }
    }
}
