package io.officergate.withdrawal.rest;

import io.officergate.kernel.DutyAtSystem;
import io.officergate.platform.Now;
import io.officergate.withdrawal.Confirmation;
import io.officergate.withdrawal.WithdrawalPolicy;
import io.officergate.withdrawal.WithdrawalTask;
import io.officergate.withdrawal.WithdrawalVerdict;
import io.officergate.withdrawal.WithdrawalVerdict.Confirmed;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/**
 * The part of report R-03 about systems outside single sign-on, as offices open it: a byte order mark, every cell quoted,
 * lines that end with CR LF, times of Viet Nam.
 */
final class WithdrawalCsv {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String STARTS_A_FORMULA = "=+-@\t\r\n";
    private static final String NOTHING = "";
    private static final CSVFormat SPREADSHEET = CSVFormat.DEFAULT
            .builder()
            .setQuoteMode(QuoteMode.ALL)
            .setRecordSeparator("\r\n")
            .setHeader(
                    "Yêu cầu số · task",
                    "Tài khoản · account",
                    "Họ và tên · full name",
                    "Đơn vị · unit",
                    "Hệ thống · system",
                    "Quyền · right",
                    "Quyết định số · decision no.",
                    "Ngày quyết định · decision date",
                    "Hiệu lực · effective",
                    "Mở yêu cầu · opened",
                    "Hạn xác nhận · due",
                    "Báo cấp trên · escalated",
                    "Văn bản xác nhận số · confirmation no.",
                    "Ngày văn bản · confirmation date",
                    "Ghi nhận · confirmed",
                    "Số giờ chờ · hours waited",
                    "Tình trạng · state")
            .get();
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss xxx").withZone(Now.VIETNAM);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Function<DutyAtSystem, String> systems;
    private final Function<DutyAtSystem, String> duties;
    private final Instant now;

    /**
     * The report at one instant.
     *
     * @param systems what the system of a right is called
     * @param duties what its duty is called
     * @param now the instant at which the tasks are judged
     */
    WithdrawalCsv(Function<DutyAtSystem, String> systems, Function<DutyAtSystem, String> duties, Instant now) {
        this.systems = systems;
        this.duties = duties;
        this.now = now;
    }

    /** Writes header and rows, and keeps none of them. */
    void write(Stream<WithdrawalTask> tasks, Writer to) throws IOException {
        to.write(BYTE_ORDER_MARK);
        CSVPrinter printer = new CSVPrinter(to, SPREADSHEET);
        for (Iterator<WithdrawalTask> rest = tasks.iterator(); rest.hasNext(); ) {
            printer.printRecord(cells(rest.next()));
        }
    }

    private Object[] cells(WithdrawalTask task) {
        Optional<Instant> confirmedAt = task.confirmation().map(Confirmation::at);
        return new Object[] {
            task.id(),
            text(task.holder().userName()),
            text(task.holder().fullName()),
            text(String.join("; ", task.units())),
            text(systems.apply(task.right())),
            text(task.right().duty() + " · " + duties.apply(task.right())),
            text(task.decision().number()),
            task.decision().date().map(DAY::format).orElse(NOTHING),
            TIME.format(task.effectiveAt()),
            TIME.format(task.openedAt()),
            TIME.format(task.deadlines().dueAt()),
            task.escalatedAt().map(TIME::format).orElse(NOTHING),
            text(task.confirmation().map(Confirmation::number).orElse(NOTHING)),
            task.confirmation().map(Confirmation::date).map(DAY::format).orElse(NOTHING),
            confirmedAt.map(TIME::format).orElse(NOTHING),
            Duration.between(task.openedAt(), confirmedAt.orElse(now)).toHours(),
            told(WithdrawalPolicy.decide(task, now))
        };
    }

    private static String told(WithdrawalVerdict verdict) {
        if (verdict instanceof Confirmed confirmed) {
            return confirmed.inTime() ? "đã xác nhận · CONFIRMED" : "xác nhận muộn · CONFIRMED_LATE";
        }
        return TaskView.isOverdue(verdict) ? "quá hạn · OVERDUE" : "đang chờ · OPEN";
    }

    // A name may be a formula, which a spreadsheet would run.
    private static String text(String cell) {
        return !cell.isEmpty() && STARTS_A_FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
