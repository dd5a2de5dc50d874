package io.officergate.withdrawal.rest;

import io.officergate.kernel.DutyAtSystem;
import io.officergate.platform.OfficeCsv;
import io.officergate.withdrawal.Confirmation;
import io.officergate.withdrawal.WithdrawalPolicy;
import io.officergate.withdrawal.WithdrawalTask;
import io.officergate.withdrawal.WithdrawalVerdict;
import io.officergate.withdrawal.WithdrawalVerdict.Confirmed;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The part of report R-03 about systems outside single sign-on, as offices open it: a byte order mark, every cell quoted,
 * lines that end with CR LF, times of Viet Nam.
 */
final class WithdrawalCsv {
    private static final String NOTHING = "";
    private static final String[] HEADINGS = {
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
        "Tình trạng · state"
    };

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
        OfficeCsv csv = new OfficeCsv(to, HEADINGS);
        for (Iterator<WithdrawalTask> rest = tasks.iterator(); rest.hasNext(); ) {
            csv.line(cells(rest.next()));
        }
    }

    private Object[] cells(WithdrawalTask task) {
        Optional<Instant> confirmedAt = task.confirmation().map(Confirmation::at);
        return new Object[] {
            task.id(),
            task.holder().userName(),
            task.holder().fullName(),
            String.join("; ", task.units()),
            systems.apply(task.right()),
            task.right().duty() + " · " + duties.apply(task.right()),
            task.decision().number(),
            task.decision().date().map(OfficeCsv::day).orElse(NOTHING),
            OfficeCsv.time(task.effectiveAt()),
            OfficeCsv.time(task.openedAt()),
            OfficeCsv.time(task.deadlines().dueAt()),
            task.escalatedAt().map(OfficeCsv::time).orElse(NOTHING),
            task.confirmation().map(Confirmation::number).orElse(NOTHING),
            task.confirmation().map(Confirmation::date).map(OfficeCsv::day).orElse(NOTHING),
            confirmedAt.map(OfficeCsv::time).orElse(NOTHING),
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
}
