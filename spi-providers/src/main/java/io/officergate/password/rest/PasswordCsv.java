package io.officergate.password.rest;

import io.officergate.password.PasswordAge;
import io.officergate.password.PasswordAge.Cause;
import io.officergate.password.PasswordAge.Expired;
import io.officergate.password.PasswordAge.NoPassword;
import io.officergate.password.PasswordState;
import io.officergate.platform.Now;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/**
 * Report R-11 as offices open it: a byte order mark, commas, every cell quoted, lines that end with CR LF. Times are those of
 * Viet Nam, {@code dd/MM/yyyy HH:mm:ss +07:00}: no spreadsheet takes day and month for one another.
 */
final class PasswordCsv {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String STARTS_A_FORMULA = "=+-@\t\r\n";
    private static final String NOTHING = "";
    private static final CSVFormat SPREADSHEET = CSVFormat.DEFAULT
            .builder()
            .setQuoteMode(QuoteMode.ALL)
            .setRecordSeparator("\r\n")
            .setHeader(
                    "Tài khoản · account",
                    "Họ và tên · full name",
                    "Đơn vị · unit",
                    "Đang mở · enabled",
                    "Đổi lần cuối · last change",
                    "Tuổi (ngày) · age (days)",
                    "Số ngày được dùng · days allowed",
                    "Hạn đổi · due",
                    "Còn lại (ngày) · days left",
                    "Đã nhắc · warned",
                    "Quá hạn · overdue",
                    "Tình trạng · state")
            .get();
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss xxx").withZone(Now.VIETNAM);

    private final Instant now;

    /** @param now the instant at which the states were judged */
    PasswordCsv(Instant now) {
        this.now = now;
    }

    /** Writes header and rows, and keeps none of them. */
    void write(Stream<PasswordState> states, Writer to) throws IOException {
        to.write(BYTE_ORDER_MARK);
        CSVPrinter printer = new CSVPrinter(to, SPREADSHEET);
        for (Iterator<PasswordState> rest = states.iterator(); rest.hasNext(); ) {
            printer.printRecord(cells(rest.next()));
        }
    }

    private Object[] cells(PasswordState state) {
        boolean has = !(state.age() instanceof NoPassword);
        return new Object[] {
            text(state.userName()),
            text(state.fullName()),
            text(String.join("; ", state.units())),
            yes(state.enabled()),
            time(state.setAt()),
            state.setAt().<Object>map(this::daysSince).orElse(NOTHING),
            has ? state.days() : NOTHING,
            time(state.end()),
            state.end().<Object>map(this::daysLeft).orElse(NOTHING),
            time(state.warnedAt()),
            yes(state.age() instanceof Expired),
            told(state.age())
        };
    }

    private long daysSince(Instant setAt) {
        return Duration.between(setAt, now).toDays();
    }

    /** As the page counts them that tells the officer: 0 on the last day, less than 0 when it is past. */
    private long daysLeft(Instant end) {
        return ChronoUnit.DAYS.between(day(now), day(end));
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(Now.VIETNAM).toLocalDate();
    }

    private static String time(Optional<Instant> instant) {
        return instant.map(TIME::format).orElse(NOTHING);
    }

    private static String yes(boolean is) {
        return is ? "có · yes" : "không · no";
    }

    private static String told(PasswordAge age) {
        if (age instanceof NoPassword) {
            return "không có mật khẩu · NO_PASSWORD";
        }
        return age instanceof Expired expired ? told(expired.cause()) : "còn hạn · USABLE";
    }

    private static String told(Cause cause) {
        return switch (cause) {
            case TOO_OLD -> "quá hạn · TOO_OLD";
            case SET_BY_ANOTHER -> "do người khác đặt, phải đổi · SET_BY_ANOTHER";
            case NO_DATE -> "không rõ ngày đặt · NO_DATE";
            case DATE_TO_COME -> "ngày đặt ở tương lai · DATE_TO_COME";
        };
    }

    // A name may be a formula, which a spreadsheet would run.
    private static String text(String cell) {
        return !cell.isEmpty() && STARTS_A_FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
