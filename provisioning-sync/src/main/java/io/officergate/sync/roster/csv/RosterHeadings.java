package io.officergate.sync.roster.csv;

import io.officergate.sync.event.FindingCode;
import java.util.EnumMap;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/**
 * The line that names the columns.
 *
 * @param places which cell of a line holds which column, from 0
 */
record RosterHeadings(Map<RosterColumn, Integer> places) {

    static RosterHeadings of(CSVRecord record, int line) throws Unusable {
        Map<RosterColumn, Integer> places = new EnumMap<>(RosterColumn.class);
        for (int at = 0; at < record.size(); at++) {
            String heading = record.get(at).replace('\u00a0', ' ').strip();
            if (heading.isEmpty()) {
                continue;
            }
            String cell = letters(at);
            RosterColumn column = RosterColumn.called(heading)
                    .orElseThrow(() -> Unusable.at(
                            line,
                            "*",
                            FindingCode.UNKNOWN_FIELD,
                            "tiêu đề cột " + cell + " không có trong danh sách; hãy sửa hoặc bỏ cột này",
                            "column " + cell + " has a heading that is not known; mend it or take the column out"));
            if (places.putIfAbsent(column, at) != null) {
                throw Unusable.at(
                        line,
                        column.english(),
                        FindingCode.INVALID,
                        "cột " + cell + " trùng với cột " + letters(places.get(column)),
                        "column " + cell + " repeats column " + letters(places.get(column)));
            }
        }
        for (RosterColumn column : RosterColumn.values()) {
            if (column.isNeeded() && !places.containsKey(column)) {
                throw Unusable.at(
                        line,
                        column.english(),
                        FindingCode.REQUIRED,
                        "thiếu cột «" + column.vietnamese() + "»",
                        "there is no column " + column.english());
            }
        }
        return new RosterHeadings(places);
    }

    boolean has(RosterColumn column) {
        return places.containsKey(column);
    }

    static boolean isBlank(String cell) {
        return cell.replace('\u00a0', ' ').isBlank();
    }

    /** The name of a cell's place as spreadsheets show it: A, B, … AA. */
    static String letters(int at) {
        return (at < 26 ? "" : letters(at / 26 - 1)) + (char) ('A' + at % 26);
    }
}
