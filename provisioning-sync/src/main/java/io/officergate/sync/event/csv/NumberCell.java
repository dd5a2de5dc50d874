package io.officergate.sync.event.csv;

import io.officergate.sync.event.FindingCode;
import java.util.regex.Pattern;

/** A personal number, or what a spreadsheet has made of it. Nothing is guessed back: a wrong digit is another person. */
final class NumberCell {

    private static final Pattern SCIENTIFIC = Pattern.compile("[0-9]+([.,][0-9]*)?[eE][+-]?[0-9]+");
    private static final Pattern SHORTENED = Pattern.compile("[0-9]{1,8}|[0-9]{10,11}");
    private static final Pattern OLD = Pattern.compile("[0-9]{9}");
    private static final Pattern FORMATTED = Pattern.compile("[0-9]+([., ][0-9]+)+[.,]?|[0-9]+[.,]");

    private NumberCell() {}

    static CellText read(String text) {
        if (SCIENTIFIC.matcher(text).matches()) {
            return CellText.cut(
                    "bảng tính đã đổi số thành dạng khoa học (1,23E+11), các chữ số cuối đã mất; hãy định dạng cột là Văn bản (Text) rồi nhập lại 12 chữ số",
                    "the spreadsheet turned the number into scientific notation (1.23E+11) and its last digits are lost; format the column as Text and enter the 12 digits again");
        }
        if (OLD.matcher(text).matches()) {
            return new CellText.Refused(
                    FindingCode.OLD_PERSONAL_NUMBER,
                    "có 9 chữ số: là số CMND cũ, hoặc bảng tính đã bỏ các số 0 ở đầu; hãy nhập đủ 12 chữ số vào cột dạng Văn bản (Text)",
                    "has 9 digits: an old number, or the spreadsheet dropped the leading zeros; enter all 12 digits into a column formatted as Text");
        }
        if (SHORTENED.matcher(text).matches()) {
            return CellText.cut(
                    "thiếu chữ số: bảng tính thường bỏ các số 0 ở đầu; hãy định dạng cột là Văn bản (Text) rồi nhập đủ 12 chữ số",
                    "has too few digits: spreadsheets drop leading zeros; format the column as Text and enter all 12 digits");
        }
        if (FORMATTED.matcher(text).matches()) {
            return CellText.cut(
                    "bảng tính đã thêm dấu chấm, phẩy hoặc khoảng trắng vào số; hãy định dạng cột là Văn bản (Text) rồi nhập đủ 12 chữ số",
                    "the spreadsheet put points, commas or blanks into the number; format the column as Text and enter all 12 digits");
        }
        return CellText.said(text);
    }
}
