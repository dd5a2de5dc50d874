package io.officergate.sync.event.csv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day as dd/MM/yyyy or yyyy-MM-dd, with a time of day where one is asked for. One-digit days and months are refused: they come from
 * spreadsheets set to write the month first, and 9/1/2026 would become another day.
 */
final class DayCell {

    private static final String CLOCK = "(?: +([01][0-9]|2[0-3]):([0-5][0-9])(?::([0-5][0-9]))?)?";
    private static final Pattern VIETNAMESE = Pattern.compile("([0-9]{2})/([0-9]{2})/([0-9]{4})" + CLOCK);
    private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})" + CLOCK);
    private static final Pattern ONE_DIGIT = Pattern.compile("[0-9]{1,2}[/.-][0-9]{1,2}[/.-]([0-9]{2}|[0-9]{4})( .*)?");
    private static final Pattern SERIAL = Pattern.compile("[0-9]{5}([.,][0-9]+)?");

    private DayCell() {}

    static CellText read(String text, Kind kind) {
        Matcher vietnamese = VIETNAMESE.matcher(text);
        if (vietnamese.matches()) {
            return day(vietnamese, vietnamese.group(3), vietnamese.group(2), vietnamese.group(1), kind);
        }
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return day(iso, iso.group(1), iso.group(2), iso.group(3), kind);
        }
        if (SERIAL.matcher(text).matches()) {
            return CellText.cut(
                    "bảng tính đã đổi ngày thành số thứ tự; hãy định dạng cột là Văn bản (Text) và nhập dd/MM/yyyy",
                    "the spreadsheet turned the date into a serial number; format the column as Text and enter dd/MM/yyyy");
        }
        if (ONE_DIGIT.matcher(text).matches()) {
            return CellText.invalid(
                    "phải viết đủ dd/MM/yyyy, ví dụ 01/09/2026 (dạng 9/1/2026 không rõ ngày hay tháng trước)",
                    "must be written in full, dd/MM/yyyy, as 01/09/2026 (9/1/2026 does not say which comes first)");
        }
        return CellText.said(text);
    }

    private static CellText day(Matcher cell, String year, String month, String day, Kind kind) {
        String date = year + "-" + month + "-" + day;
        try {
            LocalDate.parse(date);
        } catch (DateTimeException noSuchDay) {
            return CellText.invalid(
                    "không có ngày như vậy; hãy nhập ngày trước tháng: dd/MM/yyyy",
                    "is no day; enter the day before the month: dd/MM/yyyy");
        }
        boolean hasClock = cell.group(4) != null;
        if (kind == Kind.MOMENT && !hasClock) {
            return CellText.invalid("cần cả giờ: dd/MM/yyyy HH:mm", "needs the time of day too: dd/MM/yyyy HH:mm");
        }
        if (kind == Kind.DAY && hasClock) {
            return CellText.invalid("chỉ nhập ngày: dd/MM/yyyy", "is a date only: dd/MM/yyyy");
        }
        String second = cell.group(6) == null ? "00" : cell.group(6);
        return CellText.said(
                hasClock ? date + "T" + cell.group(4) + ":" + cell.group(5) + ":" + second + "+07:00" : date);
    }
}
