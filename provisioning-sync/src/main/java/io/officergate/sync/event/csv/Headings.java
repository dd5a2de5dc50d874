package io.officergate.sync.event.csv;

import io.officergate.sync.event.Finding;
import io.officergate.sync.event.FindingCode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;

/**
 * The line that names the columns.
 *
 * @param places which cell of a line holds which column, from 0
 * @param findings what is wrong with the headings
 */
record Headings(Map<Column, Integer> places, List<Finding> findings) {

    private static final int MOST = 100;
    /** A heading could hide a personal number. */
    private static final Pattern SHOWN = Pattern.compile("(?!.*[0-9]{9})[\\p{L}\\p{M}0-9 _./·-]{1,64}");

    static Headings of(CSVRecord record, int line) {
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        List<Finding> findings = new ArrayList<>();
        for (int at = 0; at < record.size() && findings.size() < MOST; at++) {
            String heading = record.get(at).replace('\u00a0', ' ').strip();
            if (!heading.isEmpty()) {
                take(heading, at, line, places, findings);
            }
        }
        for (Column column : Column.values()) {
            if (column.isNeeded() && !places.containsKey(column)) {
                findings.add(Places.finding(
                        line,
                        column.english(),
                        FindingCode.REQUIRED,
                        "thiếu cột «" + column.vietnamese() + "»",
                        "there is no column " + column.english()));
            }
        }
        return new Headings(places, findings);
    }

    /** The name of a cell's place as spreadsheets show it: A, B, … AA. */
    static String letters(int at) {
        return (at < 26 ? "" : letters(at / 26 - 1)) + (char) ('A' + at % 26);
    }

    private static void take(String heading, int at, int line, Map<Column, Integer> places, List<Finding> findings) {
        Column column = heading.length() > MOST ? null : Column.called(heading).orElse(null);
        String shown = SHOWN.matcher(heading).matches() ? heading : "*";
        if (column == null) {
            findings.add(Places.finding(
                    line,
                    shown,
                    FindingCode.UNKNOWN_FIELD,
                    "cột " + letters(at) + " «" + shown + "» không có trong danh sách; hãy sửa hoặc bỏ cột này",
                    "column " + letters(at) + " has a heading that is not known; mend it or take the column out"));
        } else if (places.putIfAbsent(column, at) != null) {
            findings.add(Places.finding(
                    line,
                    column.english(),
                    FindingCode.INVALID,
                    "cột " + letters(at) + " trùng với cột " + letters(places.get(column)),
                    "column " + letters(at) + " repeats column " + letters(places.get(column))));
        }
    }
}
