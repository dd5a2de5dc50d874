package io.officergate.officerlist;

import io.officergate.officerlist.LineResult.State;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/** What became of a list. No personal number and no name is in it: whoever has the list finds the line. */
public final class ListResult {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final CSVFormat SPREADSHEET = CSVFormat.DEFAULT
            .builder()
            .setQuoteMode(QuoteMode.ALL)
            .setRecordSeparator("\r\n")
            .setHeader("line", "state", "field", "code", "noi_dung", "meaning")
            .get();

    private final List<LineResult> results;
    private final Map<State, Integer> lines = new EnumMap<>(State.class);

    ListResult(List<LineResult> results) {
        this.results = List.copyOf(results);
        long last = 0;
        for (LineResult result : this.results) {
            if (result.line() != last) {
                lines.merge(result.state(), 1, Integer::sum);
                last = result.line();
            }
        }
    }

    /** Whether every line has its account, as it says. */
    public boolean isDone() {
        return lines.keySet().stream().allMatch(State::isDone);
    }

    /** How many lines came to what, for people, for example {@code 3 created, 1 refused}. */
    public String summary() {
        StringBuilder summary = new StringBuilder();
        for (State state : State.values()) {
            summary.append(summary.isEmpty() ? "" : ", ")
                    .append(lines.getOrDefault(state, 0))
                    .append(' ')
                    .append(state.name().toLowerCase(Locale.ROOT));
        }
        return summary.toString();
    }

    /** Every line, as a spreadsheet opens it: a byte order mark, commas, every cell quoted. */
    public String csv() {
        StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
        try (CSVPrinter printer = new CSVPrinter(text, SPREADSHEET)) {
            for (LineResult result : results) {
                printer.printRecord(
                        result.line(),
                        result.state(),
                        result.field(),
                        result.code(),
                        Wording.vietnamese(result),
                        Wording.english(result));
            }
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return text.toString();
    }
}
