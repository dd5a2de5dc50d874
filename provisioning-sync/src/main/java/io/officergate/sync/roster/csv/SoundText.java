package io.officergate.sync.roster.csv;

import io.officergate.sync.event.FindingCode;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;

/**
 * The text of a list as it comes, whose every character was looked at: no null character, nothing lost in a conversion, no line that
 * goes on for ever behind a quote that nobody closes. So whoever reads it line by line needs memory for one line only.
 */
final class SoundText extends FilterReader {

    private static final int LONGEST_RECORD = 64 * 1024;

    private final char separator;
    private long line;
    private long begunAt;
    private int length;
    private boolean quoted;
    private boolean atStart = true;
    private char last;

    /** @param line number of the first line */
    SoundText(Reader text, char separator, long line) {
        super(text);
        this.separator = separator;
        this.line = line;
        this.begunAt = line;
    }

    /** The line that is being read, from 1. */
    long line() {
        return line;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int from, int most) throws IOException {
        try {
            int read = in.read(buffer, from, most);
            for (int at = from; at < from + read; at++) {
                look(buffer[at]);
            }
            return read;
        } catch (CharacterCodingException foreign) {
            throw Unusable.at(
                    line,
                    "",
                    FindingCode.NOT_CSV,
                    "không phải UTF-8 (có thể là Windows-1258)",
                    "is not UTF-8 (Windows-1258, perhaps); save it as CSV UTF-8");
        }
    }

    private void look(char c) throws Unusable {
        if (c == '\0' || c == '\ufffd') {
            throw Unusable.at(
                    line,
                    "",
                    FindingCode.NOT_CSV,
                    "có ký tự NUL hoặc đã mất chữ khi chuyển mã",
                    "has a null character, or lost letters in an earlier conversion");
        }
        boolean endsLine = c == '\r' || (c == '\n' && last != '\r');
        line += endsLine ? 1 : 0;
        if (c == '"' && (quoted || atStart || last == '"')) {
            // A doubled quote closes and opens again.
            quoted = !quoted;
            atStart = false;
        } else if (!quoted) {
            atStart = c == separator || c == '\n' || c == '\r';
        }
        last = c;
        length = !quoted && endsLine ? 0 : length + 1;
        begunAt = length == 0 ? line : begunAt;
        if (length > LONGEST_RECORD) {
            throw Unusable.at(
                    begunAt,
                    "",
                    FindingCode.NOT_CSV,
                    "quá dài, có thể do dấu ngoặc kép mở mà không đóng",
                    "is too long; perhaps it opens a quote that nothing closes");
        }
    }
}
