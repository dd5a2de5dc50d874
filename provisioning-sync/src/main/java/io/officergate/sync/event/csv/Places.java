package io.officergate.sync.event.csv;

import io.officergate.sync.event.Finding;
import io.officergate.sync.event.FindingCode;

/** Says where something is wrong: {@code [line 5].toUnit}, and in words in both languages. */
final class Places {

    private Places() {}

    static Finding finding(int line, String field, FindingCode code, String vietnamese, String english) {
        String at = "[line " + line + "]";
        return new Finding(
                field.isEmpty() ? at : at + "." + field,
                code,
                "Dòng " + line + ": " + vietnamese + ". / Line " + line + ": " + english + ".");
    }

    /** What is wrong in a column of a line. */
    static Finding finding(
            int line, Column column, Headings headings, FindingCode code, String vietnamese, String english) {
        Integer place = headings.places().get(column);
        String letters = place == null ? "" : " " + Headings.letters(place);
        return finding(
                line,
                column.english(),
                code,
                "cột" + letters + " «" + column.vietnamese() + "» " + vietnamese,
                "column" + letters + " " + column.english() + " " + english);
    }

    /** A finding of the schema or the bounds, for people who see a sheet. */
    static Finding translated(int line, Finding finding, Headings headings) {
        String vietnamese =
                switch (finding.code()) {
                    case REQUIRED -> "còn thiếu; loại quyết định này cần có";
                    case UNKNOWN_TYPE -> "không phải là một loại quyết định nhân sự";
                    case OUT_OF_RANGE -> "nằm ngoài khoảng cho phép";
                    case OLD_PERSONAL_NUMBER -> "có 9 chữ số; hãy nhập đủ 12 chữ số";
                    default -> "không đúng quy cách";
                };
        return Column.of(finding.field())
                .map(column -> finding(line, column, headings, finding.code(), vietnamese, finding.message()))
                .orElseGet(() -> finding(line, finding.field(), finding.code(), vietnamese, finding.message()));
    }
}
