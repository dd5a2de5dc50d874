package io.officergate.movers.rest;

import io.officergate.kernel.DutyAtSystem;
import io.officergate.movers.Account;
import io.officergate.movers.EventName;
import io.officergate.movers.LateReportPolicy;
import io.officergate.movers.Lateness;
import io.officergate.movers.Lateness.ReportedLate;
import io.officergate.movers.Lateness.WithdrawnLate;
import io.officergate.movers.Mover;
import io.officergate.movers.RightChange;
import io.officergate.movers.RightChange.What;
import io.officergate.platform.OfficeCsv;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Report R-03 as offices open it: a line for each right that was withdrawn or moved. */
final class MoversCsv {
    private static final String NOTHING = "";
    private static final String[] HEADINGS = {
        "Sự kiện · event",
        "Nguồn · source",
        "Mã sự kiện · event id",
        "Tài khoản · account",
        "Họ và tên · full name",
        "Quyết định số · decision no.",
        "Ngày quyết định · decision date",
        "Từ đơn vị · from unit",
        "Đến đơn vị · to unit",
        "Hiệu lực · effective",
        "Báo cáo · reported",
        "Thực hiện · carried out",
        "Thu hồi · withdrawn",
        "Chậm (giờ:phút:giây) · delay (h:mm:ss)",
        "Hệ thống · system",
        "Quyền · right",
        "Kết quả · result",
        "Người nhận · new holder",
        "Muộn · late"
    };

    private final Function<DutyAtSystem, String> systems;
    private final Function<DutyAtSystem, String> duties;

    /**
     * The report.
     *
     * @param systems what the system of a right is called
     * @param duties what its duty is called
     */
    MoversCsv(Function<DutyAtSystem, String> systems, Function<DutyAtSystem, String> duties) {
        this.systems = systems;
        this.duties = duties;
    }

    /** Writes headings and rows, and keeps none of them. */
    void write(Stream<Mover> movers, Writer to) throws IOException {
        OfficeCsv csv = new OfficeCsv(to, HEADINGS);
        for (Iterator<Mover> rest = movers.iterator(); rest.hasNext(); ) {
            csv.line(cells(rest.next()));
        }
    }

    private Object[] cells(Mover mover) {
        RightChange change = mover.change();
        Optional<Instant> gone = Optional.of(mover.settledAt()).filter(at -> change.what() == What.WITHDRAWN);
        return new Object[] {
            change.occasion().vietnamese() + " · " + change.occasion(),
            change.event().map(EventName::source).orElse(NOTHING),
            change.event().map(EventName::id).orElse(NOTHING),
            mover.userName(),
            mover.fullName(),
            change.decision().number(),
            change.decision().date().map(OfficeCsv::day).orElse(NOTHING),
            String.join("; ", mover.unitsBefore()),
            String.join("; ", mover.unitsAfter()),
            OfficeCsv.time(change.effective()),
            change.reported().map(OfficeCsv::time).orElse(NOTHING),
            OfficeCsv.time(mover.settledAt()),
            gone.map(OfficeCsv::time).orElse(NOTHING),
            gone.map(at -> delay(change.effective(), at)).orElse(NOTHING),
            change.right().map(systems).orElse(NOTHING),
            change.right()
                    .map(right -> right.duty() + " · " + duties.apply(right))
                    .orElse(NOTHING),
            told(change.what()),
            change.newHolder().map(Account::userName).orElse(NOTHING),
            told(LateReportPolicy.DEFAULT.decide(change, mover.settledAt()))
        };
    }

    /** Hours beyond a day go on counting; a server whose clock is behind withdraws nothing before its time. */
    private static String delay(Instant effective, Instant withdrawn) {
        Duration delay = Duration.between(effective, withdrawn);
        Duration shown = delay.isNegative() ? Duration.ZERO : delay;
        return "%d:%02d:%02d".formatted(shown.toHours(), shown.toMinutesPart(), shown.toSecondsPart());
    }

    private static String told(What what) {
        return switch (what) {
            case WITHDRAWN -> "đã thu hồi · WITHDRAWN";
            case MOVED -> "chuyển sang đơn vị khác · MOVED";
            case NOTHING -> "không quyền nào bị thu hồi · NOTHING";
        };
    }

    private static String told(Lateness lateness) {
        if (lateness instanceof ReportedLate) {
            return "có, báo cáo muộn · REPORTED_LATE";
        }
        return lateness instanceof WithdrawnLate ? "có, thu hồi muộn · WITHDRAWN_LATE" : "không · no";
    }
}
