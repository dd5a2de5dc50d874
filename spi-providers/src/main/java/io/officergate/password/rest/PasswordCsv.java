package io.officergate.password.rest;

import io.officergate.password.PasswordAge;
import io.officergate.password.PasswordAge.Cause;
import io.officergate.password.PasswordAge.Expired;
import io.officergate.password.PasswordAge.NoPassword;
import io.officergate.password.PasswordState;
import io.officergate.platform.Now;
import io.officergate.platform.OfficeCsv;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Report R-11 as offices open it: a byte order mark, commas, every cell quoted, lines that end with CR LF. Times are those of
 * Viet Nam, {@code dd/MM/yyyy HH:mm:ss +07:00}: no spreadsheet takes day and month for one another.
 */
final class PasswordCsv {
    private static final String NOTHING = "";
    private static final String[] HEADINGS = {
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
        "Tình trạng · state"
    };

    private final Instant now;

    /** @param now the instant at which the states were judged */
    PasswordCsv(Instant now) {
        this.now = now;
    }

    /** Writes header and rows, and keeps none of them. */
    void write(Stream<PasswordState> states, Writer to) throws IOException {
        OfficeCsv csv = new OfficeCsv(to, HEADINGS);
        for (Iterator<PasswordState> rest = states.iterator(); rest.hasNext(); ) {
            csv.line(cells(rest.next()));
        }
    }

    private Object[] cells(PasswordState state) {
        boolean has = !(state.age() instanceof NoPassword);
        return new Object[] {
            state.userName(),
            state.fullName(),
            String.join("; ", state.units()),
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
        return instant.map(OfficeCsv::time).orElse(NOTHING);
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
}
