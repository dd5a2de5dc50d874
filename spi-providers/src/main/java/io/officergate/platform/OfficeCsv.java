package io.officergate.platform;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/**
 * A report as offices open it (rules.md section 7): a byte order mark, commas, every cell quoted, lines that end with CR LF.
 * Times are those of Viet Nam, {@code dd/MM/yyyy HH:mm:ss +07:00}: no spreadsheet takes day and month for one another.
 */
public final class OfficeCsv {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String STARTS_A_FORMULA = "=+-@\t\r\n";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss xxx").withZone(Now.VIETNAM);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final CSVPrinter printer;

    /** Begins the report with its headings. */
    public OfficeCsv(Writer to, String... headings) throws IOException {
        to.write(BYTE_ORDER_MARK);
        printer = new CSVPrinter(
                to,
                CSVFormat.DEFAULT
                        .builder()
                        .setQuoteMode(QuoteMode.ALL)
                        .setRecordSeparator("\r\n")
                        .setHeader(headings)
                        .get());
    }

    /** Writes a line; a text that a spreadsheet would run as a formula gets an apostrophe before it. */
    public void line(Object... cells) throws IOException {
        Object[] safe = cells.clone();
        for (int i = 0; i < safe.length; i++) {
            if (safe[i] instanceof String text) {
                safe[i] = harmless(text);
            }
        }
        printer.printRecord(safe);
    }

    /** An instant as a cell. */
    public static String time(Instant instant) {
        return TIME.format(instant);
    }

    /** A date as a cell. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static String harmless(String cell) {
        return !cell.isEmpty() && STARTS_A_FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
