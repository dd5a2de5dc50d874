package io.officergate.duplicates;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The report as offices open it: a byte order mark, commas, every cell quoted, lines that end with CR LF. */
final class OffendersCsv {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final List<String> HEADER = List.of(
            "realm", "user_id", "user_name", "masked_number", "finding", "noi_dung", "meaning", "count", "group");
    private static final String STARTS_A_FORMULA = "=+-@\t\r";

    private OffendersCsv() {}

    static String of(List<Offender> offenders) {
        return BYTE_ORDER_MARK
                + Stream.concat(Stream.of(HEADER), offenders.stream().map(OffendersCsv::cells))
                        .map(OffendersCsv::line)
                        .collect(Collectors.joining());
    }

    private static List<String> cells(Offender offender) {
        Finding finding = offender.finding();
        return List.of(
                offender.realm(),
                offender.userId(),
                offender.userName(),
                offender.maskedNumber(),
                finding.code(),
                finding.vietnamese(),
                finding.english(),
                Long.toString(offender.times()),
                offender.group());
    }

    private static String line(List<String> cells) {
        return cells.stream().map(OffendersCsv::quoted).collect(Collectors.joining(",", "", "\r\n"));
    }

    // A user name that came in unchecked may be a formula, which a spreadsheet would run.
    private static String quoted(String cell) {
        String text = !cell.isEmpty() && STARTS_A_FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
