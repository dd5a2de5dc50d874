package io.officergate.sync.event.csv;

import java.text.Normalizer;
import java.util.stream.Collectors;

/** How the cells of a column are read. */
public enum Kind {
    /** A code: it stands in one line and is no formula. */
    CODE,
    /** Words of people. */
    TEXT,
    /** One of the kinds of decisions. */
    TYPE,
    /** A personal number. */
    NUMBER,
    /** A day. */
    DAY,
    /** A day, or a moment. */
    INSTANT,
    /** A moment: day and time of day. */
    MOMENT,
    /** Duties at systems. */
    DUTIES;

    /** Reads a cell that is not blank. */
    public CellText read(String cell) {
        String text = Normalizer.normalize(cell, Normalizer.Form.NFC)
                .replace('\u00a0', ' ')
                .strip();
        return switch (this) {
            case TEXT -> CellText.said(inOneLine(text));
            case DUTIES -> DutiesCell.read(text);
            default -> code(text.startsWith("'") ? text.substring(1).strip() : text);
        };
    }

    private CellText code(String text) {
        if (!text.isEmpty() && "=+@".indexOf(text.charAt(0)) >= 0) {
            return CellText.invalid(
                    "là công thức (bắt đầu bằng =, + hoặc @); hãy nhập giá trị",
                    "is a formula (it begins with =, + or @); enter the value");
        }
        if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
            return CellText.invalid("có dấu xuống dòng", "has a line break");
        }
        return switch (this) {
            case TYPE -> TypeCell.read(text);
            case NUMBER -> NumberCell.read(text);
            case DAY, INSTANT, MOMENT -> DayCell.read(text, this);
            default -> CellText.said(text);
        };
    }

    private static String inOneLine(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining(" "));
    }
}
