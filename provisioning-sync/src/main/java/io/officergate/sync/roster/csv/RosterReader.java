package io.officergate.sync.roster.csv;

import io.officergate.sync.event.Finding;
import io.officergate.sync.event.FindingCode;
import io.officergate.sync.event.csv.SheetFormat;
import io.officergate.sync.event.csv.SheetText;
import io.officergate.sync.roster.RosterList;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a list as it comes: memory for its officers, none for its text. */
public final class RosterReader {

    private static final int LOOKED_AT = 4096;
    private static final int LONGEST_HEADING = 16 * 1024;

    private final int mostLines;

    /** @param mostLines with an officer, 1 to 500 000 */
    public RosterReader(int mostLines) {
        if (mostLines < 1 || mostLines > 500_000) {
            throw new IllegalArgumentException(
                    "officergate.sync.roster.most-lines is " + mostLines + "; it must be 1 to 500000");
        }
        this.mostLines = mostLines;
    }

    /**
     * Reads a whole list.
     *
     * @throws IOException when the sender broke off or sent too much; what is wrong with the list is told, not thrown
     */
    public RosterReading read(InputStream body) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(body, LOOKED_AT * 2);
        Optional<Finding> noText = SheetText.finding(beginning(bytes));
        if (noText.isPresent()) {
            return new RosterReading.NoList(List.of(noText.get()));
        }
        try {
            return new RosterReading.Read(lines(bytes));
        } catch (Unusable unusable) {
            return new RosterReading.NoList(List.of(unusable.finding()));
        }
    }

    private RosterList lines(InputStream bytes) throws IOException {
        BufferedReader text = new BufferedReader(new InputStreamReader(
                bytes,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        SheetFormat format = format(text);
        SoundText sound = new SoundText(text, format.separator(), 1L + format.skipped());
        CSVFormat csv = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(format.separator())
                .setIgnoreEmptyLines(false)
                .get();
        try (CSVParser parser = CSVParser.parse(sound, csv)) {
            return lines(parser, format.skipped());
        }
    }

    private RosterList lines(CSVParser parser, int skipped) throws IOException {
        RosterList list = new RosterList();
        Optional<RosterHeadings> headings = Optional.empty();
        int line = 1 + skipped;
        try {
            for (CSVRecord record : parser) {
                boolean isFilled = record.stream().anyMatch(cell -> !RosterHeadings.isBlank(cell));
                if (isFilled && headings.isEmpty()) {
                    headings = Optional.of(RosterHeadings.of(record, line));
                } else if (isFilled) {
                    new RosterLine(record, line, headings.orElseThrow()).into(list);
                }
                if (list.lines() > mostLines || record.getRecordNumber() > 2L * mostLines + 1) {
                    throw Unusable.at(
                            line,
                            "",
                            FindingCode.OUT_OF_RANGE,
                            "danh sách có hơn " + mostLines + " dòng",
                            "the list has more than " + mostLines + " lines");
                }
                line = (int) parser.getCurrentLineNumber() + 1 + skipped;
            }
        } catch (UncheckedIOException broken) {
            throw known(Objects.requireNonNull(broken.getCause()), line);
        }
        if (headings.isEmpty()) {
            throw Unusable.at(1, "", FindingCode.NOT_CSV, "không có dòng tiêu đề", "there is no line of headings");
        }
        return list;
    }

    /** What the parser itself complains about is a quote out of place. */
    private static IOException known(IOException broken, int line) {
        boolean isQuote = broken.getClass() == IOException.class
                || broken.getClass().getName().startsWith("org.apache.commons.csv.");
        return isQuote
                ? Unusable.at(
                        line,
                        "",
                        FindingCode.NOT_CSV,
                        "không đọc được: sau dấu ngoặc kép đóng còn chữ, hoặc dấu ngoặc kép không đóng",
                        "cannot be read: text follows a closing quote, or nothing closes one")
                : broken;
    }

    /** The first bytes, up to one that cannot be a part of a letter. */
    private static byte[] beginning(BufferedInputStream bytes) throws IOException {
        bytes.mark(LOOKED_AT);
        byte[] first = bytes.readNBytes(LOOKED_AT);
        bytes.reset();
        int end = first.length;
        while (first.length == LOOKED_AT && end > LOOKED_AT / 2 && first[end - 1] < 0) {
            end--;
        }
        return Arrays.copyOf(first, end);
    }

    /** Looks at the first lines and leaves the text where the headings, or blank lines before them, begin. */
    private static SheetFormat format(BufferedReader text) throws IOException {
        text.mark(LONGEST_HEADING + 1);
        char[] first = new char[LONGEST_HEADING];
        int length = 0;
        for (int read = 0; read >= 0 && length < first.length; ) {
            length += read;
            read = text.read(first, length, first.length - length);
        }
        String beginning = new String(first, 0, length);
        int mark = beginning.startsWith("\ufeff") ? 1 : 0;
        SheetFormat format = SheetFormat.of(beginning.substring(mark));
        text.reset();
        text.skip(length - format.text().length());
        return format;
    }
}
