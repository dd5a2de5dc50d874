package io.officergate.sync.roster.csv;

import io.officergate.sync.event.PersonalNumber;
import io.officergate.sync.event.PersonnelEventType;
import io.officergate.sync.roster.FindingKind;
import io.officergate.sync.roster.RosterFinding;
import io.officergate.sync.roster.Rosters.Kept;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/**
 * Findings as offices open them: a byte order mark, commas, every cell quoted, lines that end with CR LF. Numbers are masked (rules.md
 * section 5): the line of the list and the account say who it is.
 */
public final class FindingsCsv {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    /** Also in full width, which some spreadsheets take for the same. */
    private static final String STARTS_A_FORMULA = "=+-@\t\r\n＝＋－＠";

    private static final CSVFormat SPREADSHEET = CSVFormat.DEFAULT
            .builder()
            .setQuoteMode(QuoteMode.ALL)
            .setRecordSeparator("\r\n")
            .setHeader(
                    "Loại · kind",
                    "Dòng trong danh sách · line",
                    "Họ và tên · name",
                    "Tài khoản · account",
                    "Số định danh · personal number",
                    "Đơn vị của tài khoản · unit of the account",
                    "Đơn vị trong danh sách · unit on the list",
                    "Nhiệm vụ · duties",
                    "Nội dung · what it is",
                    "Sự kiện đề xuất · proposed event",
                    "Biên nhận · receipt")
            .get();

    private final CSVPrinter printer;

    /** Writes the headings. */
    public FindingsCsv(Writer to) throws IOException {
        to.write(BYTE_ORDER_MARK);
        this.printer = new CSVPrinter(to, SPREADSHEET);
    }

    /** Writes some more, and keeps none of them. */
    public void write(List<Kept> findings) throws IOException {
        for (Kept kept : findings) {
            printer.printRecord(cells(kept));
        }
    }

    private static Object[] cells(Kept kept) {
        RosterFinding finding = kept.finding();
        return new Object[] {
            finding.kind().name(),
            finding.line() == 0 ? "" : finding.line(),
            text(finding.name()),
            text(finding.userName()),
            finding.number().map(PersonalNumber::toString).orElse(""),
            text(String.join("; ", finding.units())),
            text(finding.listedUnit()),
            text(String.join("; ", finding.duties())),
            finding.message().isEmpty() ? told(finding.kind()) : text(finding.message()),
            finding.kind().proposal().map(PersonnelEventType::name).orElse(""),
            kept.receipt().map(UUID::toString).or(kept::refused).orElse("")
        };
    }

    private static String told(FindingKind kind) {
        return switch (kind) {
            case UNREADABLE -> "dòng không đọc được · the line cannot be read";
            case REPEATED -> "số định danh lặp lại · the number comes twice";
            case FOREIGN_UNIT -> "đơn vị ngoài thẩm quyền · not a unit of this source";
            case GHOST -> "tài khoản đang mở, không có trong danh sách · open account, not on the list";
            case AWAY -> "nghỉ dài hạn nhưng tài khoản đang mở · away, but the account is open";
            case WRONG_UNIT -> "tài khoản ở đơn vị khác · the account is in another unit";
            case EXCESS_RIGHT -> "có nhiệm vụ không có trong danh sách · has duties that the list does not have";
            case DATED_POST ->
                "khác danh sách nhưng có thời hạn (biệt phái, luân chuyển) · differs, but only until a date (secondment, rotation)";
            case MISSING_RIGHT -> "thiếu nhiệm vụ; cần quyết định giao · lacks duties; they are given by a decision";
            case NOT_OPEN ->
                "đang công tác nhưng tài khoản bị tạm đình chỉ · in service, but the account is suspended; only a reinstatement opens it";
            case MISSING ->
                "chưa có tài khoản trong các đơn vị của nguồn · no account in the units of the source; recruit, or the other unit transfers";
        };
    }

    // A name may be a formula, which a spreadsheet would run.
    private static String text(String cell) {
        return !cell.isEmpty() && STARTS_A_FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
