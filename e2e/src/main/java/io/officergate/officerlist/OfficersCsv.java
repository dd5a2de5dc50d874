package io.officergate.officerlist;

import io.officergate.world.WorldFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a list of officers as offices make it: UTF-8 with or without byte order mark, commas, semicolons or tabs, quoted or
 * not. What a spreadsheet has done to a personal number is named and never guessed back.
 */
final class OfficersCsv {
    private static final int MOST_BYTES = 50 * 1024 * 1024;
    private static final int LONGEST_CELL = 1000;
    private static final int MOST_COLUMNS = 100;
    private static final Pattern SCIENTIFIC = Pattern.compile("[0-9]([.,][0-9]+)?[eE]\\+?[0-9]+");
    private static final Pattern SHORTER = Pattern.compile("[0-9]{1,8}|[0-9]{10,11}");
    private static final Pattern BETWEEN_DUTIES = Pattern.compile("[\\s|]+");

    private final List<ListedOfficer> officers = new ArrayList<>();
    private final List<LineResult> refused = new ArrayList<>();
    private final Map<String, Long> numbers = new HashMap<>();

    private OfficersCsv() {}

    /**
     * Reads a file.
     *
     * @throws WorldFailure when it is no list at all; it says where and why
     */
    static OfficersCsv read(byte[] content) {
        if (content.length > MOST_BYTES) {
            throw new WorldFailure("The list has more than 50 MiB.", "cut it into several files.");
        }
        OfficersCsv list = new OfficersCsv();
        String text = text(content);
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(false)
                .get();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            list.take(parser);
        } catch (IOException | UncheckedIOException broken) {
            throw new WorldFailure(
                    "The list cannot be read: " + broken.getMessage(),
                    "look for an opening quote without an end.",
                    broken);
        }
        return list;
    }

    /** The lines that the server shall be asked about. */
    List<ListedOfficer> officers() {
        return List.copyOf(officers);
    }

    /** What is wrong with lines that the server is not asked about. */
    List<LineResult> refused() {
        return List.copyOf(refused);
    }

    private void take(CSVParser parser) {
        List<Optional<Column>> columns = null;
        long line = 1;
        for (CSVRecord record : parser) {
            if (columns == null) {
                columns = headings(record);
            } else if (record.stream().anyMatch(cell -> !cell.isBlank())) {
                take(line, record, columns);
            }
            line = parser.getCurrentLineNumber() + 1;
        }
        if (columns == null) {
            throw new WorldFailure("The list is empty.", "its first line names the columns.");
        }
    }

    private static List<Optional<Column>> headings(CSVRecord record) {
        if (record.size() > MOST_COLUMNS) {
            throw new WorldFailure("The list has more than 100 columns.", "keep those that name an officer.");
        }
        List<Optional<Column>> columns = new ArrayList<>();
        List<Column> known = new ArrayList<>();
        for (String heading : record) {
            Optional<Column> column = Column.called(heading);
            if (column.isEmpty() && !heading.isBlank()) {
                throw new WorldFailure(
                        "Column " + (columns.size() + 1) + " has a heading that is not known.",
                        "use those of docs/operations.md, or take the column out.");
            }
            if (column.filter(known::contains).isPresent()) {
                throw new WorldFailure(
                        "Two columns are both " + column.get().field() + ".", "take one out, or name it rightly.");
            }
            column.ifPresent(known::add);
            columns.add(column);
        }
        for (Column column : Column.values()) {
            if (column.isMandatory() && !known.contains(column)) {
                throw new WorldFailure(
                        "There is no column " + column.field() + ".", "use the headings of docs/operations.md.");
            }
        }
        return columns;
    }

    private void take(long line, CSVRecord record, List<Optional<Column>> columns) {
        if (record.size() > columns.size()) {
            refused.add(LineResult.refused(line, "", "too_many_cells"));
            return;
        }
        List<LineResult> wrong = new ArrayList<>();
        Map<Column, String> cells = new EnumMap<>(Column.class);
        for (int i = 0; i < record.size(); i++) {
            String cell = record.get(i).replace('\u00a0', ' ').strip();
            if (columns.get(i).isPresent() && !cell.isEmpty()) {
                if (cell.length() > LONGEST_CELL) {
                    wrong.add(LineResult.refused(line, columns.get(i).get().field(), "too_long"));
                }
                cells.put(columns.get(i).get(), cell);
            }
        }
        Optional.ofNullable(cells.get(Column.PERSONAL_NUMBER))
                .flatMap(this::damage)
                .ifPresent(code -> wrong.add(LineResult.refused(line, Column.PERSONAL_NUMBER.field(), code)));
        if (wrong.isEmpty()) {
            officers.add(new ListedOfficer(line, cells));
        }
        refused.addAll(wrong);
    }

    private Optional<String> damage(String number) {
        if (number.startsWith("'")) {
            return Optional.of("apostrophe");
        }
        if (SCIENTIFIC.matcher(number).matches()) {
            return Optional.of("scientific_notation");
        }
        if (SHORTER.matcher(number).matches()) {
            return Optional.of("lost_zeros");
        }
        return numbers.putIfAbsent(number, 0L) == null ? Optional.empty() : Optional.of("repeated");
    }

    /** The duties in a cell, each as {@code system/DUTY}. */
    static List<String> duties(String cell) {
        return BETWEEN_DUTIES
                .splitAsStream(cell)
                .filter(duty -> !duty.isEmpty())
                .toList();
    }

    private static String text(byte[] content) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(content);
        CharBuffer text = CharBuffer.allocate(content.length + 1);
        CoderResult result = decoder.decode(bytes, text, true);
        text.flip();
        if (result.isError()) {
            long line = text.chars().filter(c -> c == '\n').count() + 1;
            throw new WorldFailure(
                    "Line " + line + " of the list is not in UTF-8.", "save it as «CSV UTF-8» in the spreadsheet.");
        }
        String all = text.toString();
        return all.startsWith("\ufeff") ? all.substring(1) : all;
    }

    private static char delimiter(String text) {
        String heading = text.lines().findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(heading, candidate) > count(heading, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }
}
