package io.officergate.sync.event.csv;

import io.officergate.sync.event.Finding;
import io.officergate.sync.event.FindingCode;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The text of a file: UTF-8 with or without byte order mark. What is something else is named, with the way to save it rightly. */
public final class SheetText {

    private static final String SAVE_AS = "Excel: Lưu thành (Save As), chọn «CSV UTF-8 (Comma delimited) (*.csv)»";
    private static final byte[] WORKBOOK = {'P', 'K', 3, 4};
    private static final byte[] OLD_WORKBOOK = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final int LOOKED_AT = 1024;

    private SheetText() {}

    /** Why the bytes are no text of a sheet, if they are not. */
    public static Optional<Finding> finding(byte[] bytes) {
        if (startsWith(bytes, WORKBOOK) || startsWith(bytes, OLD_WORKBOOK)) {
            return wrong("là tệp Excel, không phải CSV", "is an Excel workbook and no CSV");
        }
        if (isUtf16(bytes)) {
            return wrong("được lưu bằng UTF-16 (Unicode Text)", "is in UTF-16 (Unicode Text)");
        }
        CharBuffer text = CharBuffer.allocate(bytes.length + 1);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        if (decoder.decode(ByteBuffer.wrap(bytes), text, true).isError()) {
            int line = lineOf(text.flip(), text.length());
            return wrong(
                    "không phải UTF-8 (có thể là Windows-1258) ở dòng " + line,
                    "is not UTF-8 (Windows-1258, perhaps) in line " + line);
        }
        return unsafe(text.flip().toString());
    }

    /** The text of bytes without a finding. */
    static String text(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static Optional<Finding> unsafe(String text) {
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            int line = lineOf(text, nul);
            return wrong("có ký tự NUL ở dòng " + line, "has a null character in line " + line);
        }
        int lost = text.indexOf('\ufffd');
        if (lost >= 0) {
            int line = lineOf(text, lost);
            return wrong(
                    "đã mất chữ khi chuyển mã trước đó (ký tự \ufffd) ở dòng " + line,
                    "lost letters in an earlier conversion (\ufffd) in line " + line);
        }
        return Optional.empty();
    }

    private static boolean isUtf16(byte[] bytes) {
        if (startsWith(bytes, new byte[] {(byte) 0xFF, (byte) 0xFE})
                || startsWith(bytes, new byte[] {(byte) 0xFE, (byte) 0xFF})) {
            return true;
        }
        int most = Math.min(bytes.length, LOOKED_AT);
        int zeros = 0;
        for (int at = 0; at < most; at++) {
            zeros += bytes[at] == 0 ? 1 : 0;
        }
        return zeros > 1 && zeros > most / 4;
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length
                && ByteBuffer.wrap(bytes, 0, start.length).equals(ByteBuffer.wrap(start));
    }

    private static int lineOf(CharSequence text, int end) {
        return 1 + (int) text.subSequence(0, end).chars().filter(c -> c == '\n').count();
    }

    private static Optional<Finding> wrong(String vietnamese, String english) {
        return Optional.of(new Finding(
                "",
                FindingCode.NOT_CSV,
                "Tệp " + vietnamese + ". " + SAVE_AS + ". / The file " + english + "; save it as CSV UTF-8."));
    }
}
