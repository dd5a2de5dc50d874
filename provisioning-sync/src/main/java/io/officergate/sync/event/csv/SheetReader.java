package io.officergate.sync.event.csv;

import io.officergate.sync.event.EventIdentity;
import io.officergate.sync.event.EventVerdict;
import io.officergate.sync.event.EventVerdict.Malformed;
import io.officergate.sync.event.EventVerdict.WellFormed;
import io.officergate.sync.event.Finding;
import io.officergate.sync.event.FindingCode;
import io.officergate.sync.event.PersonnelEvent;
import io.officergate.sync.event.json.EventReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a sheet. Total: it judges every input, none throws. */
public final class SheetReader {

    private static final int MOST_CELLS = 16_384;
    /** Blank ones counted: a spreadsheet leaves some, nobody a million. */
    private static final int MOST_LINES = 100_000;

    private final EventReader events;
    private final int mostLines;

    /** @param mostLines most lines with an event in one sheet */
    public SheetReader(EventReader events, int mostLines) {
        this.events = events;
        this.mostLines = mostLines;
    }

    /**
     * Reads a file.
     *
     * @param source the source of lines that name none
     */
    public Sheet read(byte[] file, Optional<String> source, Instant now) {
        Optional<Finding> noText = SheetText.finding(file);
        if (noText.isPresent()) {
            return new Sheet.Unusable(List.of(noText.get()));
        }
        SheetFormat format = SheetFormat.of(SheetText.text(file));
        SheetFormat.Shape shape = format.shape(MOST_CELLS);
        if (shape instanceof SheetFormat.Shape.TooWide wide) {
            return unusable(wide.line(), "có hơn 16384 ô", "has more than 16384 cells");
        } else if (shape instanceof SheetFormat.Shape.Unclosed unclosed) {
            return unusable(unclosed.line(), "có dấu ngoặc kép mở mà không đóng", "opens a quote that nothing closes");
        }
        CSVFormat csv = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(format.separator())
                .setIgnoreEmptyLines(false)
                .get();
        return new Reading(source, now).read(format, csv);
    }

    private static Sheet unusable(long line, String vietnamese, String english) {
        return new Sheet.Unusable(List.of(Places.finding((int) line, "", FindingCode.NOT_CSV, vietnamese, english)));
    }

    /** One reading of one sheet. */
    private final class Reading {

        private final Optional<String> source;
        private final Instant now;
        private final List<Sheet.Line> lines = new ArrayList<>();
        private final Map<EventIdentity, PersonnelEvent> known = new HashMap<>();
        private final Map<EventIdentity, Integer> knownAt = new HashMap<>();
        private Optional<LineReader> reader = Optional.empty();

        private Reading(Optional<String> source, Instant now) {
            this.source = source;
            this.now = now;
        }

        private Sheet read(SheetFormat format, CSVFormat csv) {
            int line = 1 + format.skipped();
            try (CSVParser parser = CSVParser.parse(format.text(), csv)) {
                for (CSVRecord record : parser) {
                    boolean isFilled = record.stream().anyMatch(cell -> !LineReader.isBlank(cell));
                    Optional<Sheet> refusal = isFilled ? take(record, line) : Optional.empty();
                    if (refusal.isPresent() || record.getRecordNumber() > MOST_LINES) {
                        return refusal.orElseGet(this::wrongSize);
                    }
                    line = (int) parser.getCurrentLineNumber() + 1 + format.skipped();
                }
            } catch (IOException | UncheckedIOException broken) {
                return unusable(
                        line,
                        "không đọc được: sau dấu ngoặc kép đóng còn chữ",
                        "cannot be read: text follows a closing quote");
            }
            return lines.isEmpty() ? wrongSize() : new Sheet.Lines(lines);
        }

        /** The first filled line names the columns; the others are events. */
        private Optional<Sheet> take(CSVRecord record, int line) {
            if (reader.isPresent()) {
                if (lines.size() == mostLines) {
                    return Optional.of(wrongSize());
                }
                lines.add(new Sheet.Line(line, once(reader.get().read(record, line), line)));
                return Optional.empty();
            }
            Headings headings = Headings.of(record, line);
            reader = Optional.of(new LineReader(events, headings, source, now));
            return headings.findings().isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Sheet.Unusable(headings.findings()));
        }

        /** Two lines may repeat an event; they may not tell it in two ways. */
        private EventVerdict once(EventVerdict verdict, int line) {
            if (verdict instanceof WellFormed wellFormed) {
                PersonnelEvent event = wellFormed.event();
                PersonnelEvent first = known.putIfAbsent(event.identity(), event);
                int firstLine = knownAt.merge(event.identity(), line, (earlier, later) -> earlier);
                if (first != null && !first.content().equals(event.content())) {
                    return new Malformed(
                            List.of(Places.finding(
                                    line,
                                    "id",
                                    FindingCode.INVALID,
                                    "cùng một quyết định với dòng " + firstLine
                                            + " nhưng nội dung khác; nếu là hai sự kiện, hãy thêm cột ma_su_kien",
                                    "the same decision as line " + firstLine
                                            + " with other content; if these are two events, add a column id")),
                            Optional.of(event.identity()));
                }
            }
            return verdict;
        }

        private Sheet wrongSize() {
            return new Sheet.Unusable(List.of(new Finding(
                    "",
                    FindingCode.OUT_OF_RANGE,
                    "Tệp phải có từ 1 đến " + mostLines + " dòng dữ liệu. / A file holds 1 to " + mostLines
                            + " lines of events.")));
        }
    }
}
