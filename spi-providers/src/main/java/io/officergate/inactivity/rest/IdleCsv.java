package io.officergate.inactivity.rest;

import io.officergate.inactivity.IdleAccount;
import io.officergate.inactivity.IdleAccount.SystemUse;
import io.officergate.inactivity.Idleness.Overdue;
import io.officergate.officer.OfficerStatus;
import io.officergate.officer.keycloak.OtherAccountKind;
import io.officergate.officer.store.OtherAccounts.Account;
import io.officergate.platform.OfficeCsv;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Report R-04 as offices open it; {@link OfficeCsv} has the form. */
final class IdleCsv {
    private static final String NOTHING = "";
    private static final String[] HEADINGS = {
        "Tài khoản · account",
        "Họ và tên · full name",
        "Đơn vị · unit",
        "Tình trạng · state",
        "Sử dụng lần cuối · last use",
        "Số ngày không dùng · idle days",
        "Ngày khóa · locked on",
        "Đã nhắc · warned",
        "Đã báo thủ trưởng · head notified",
        "Khóa lúc · locked at",
        "Hệ thống và lần dùng cuối · systems and last use"
    };

    private final OfficeCsv csv;

    /** Begins the report with its headings. */
    IdleCsv(Writer to) throws IOException {
        csv = new OfficeCsv(to, HEADINGS);
    }

    /** Writes the lines of officers, and keeps none of them. */
    void officers(Stream<IdleAccount> accounts) throws IOException {
        for (Iterator<IdleAccount> rest = accounts.iterator(); rest.hasNext(); ) {
            IdleAccount account = rest.next();
            csv.line(
                    account.userName(),
                    account.fullName(),
                    String.join("; ", account.units()),
                    state(account),
                    time(account.lastUsedAt()),
                    account.idleness().days(),
                    OfficeCsv.day(account.idleness().lockedOn()),
                    time(account.warnedAt()),
                    time(account.headToldAt()),
                    time(account.lockedAt()),
                    account.systems().stream().map(IdleCsv::use).collect(Collectors.joining("; ")));
        }
    }

    /** An account that the rule is not about, and why. */
    void other(Account account, OtherAccountKind kind) throws IOException {
        Object[] line = new Object[HEADINGS.length];
        Arrays.fill(line, NOTHING);
        line[0] = account.userName();
        line[3] = switch (kind) {
            case MACHINE -> "ngoài quy tắc: tài khoản máy · MACHINE";
            case EMERGENCY_ADMINISTRATOR -> "ngoài quy tắc: quản trị khẩn cấp · EMERGENCY_ADMINISTRATOR";
            case DRAFT -> "chưa có số định danh, không đăng nhập được · DRAFT";
            case NOT_YET_USED -> "chưa được ghi nhận là cán bộ · NOT_YET_USED";
        };
        csv.line(line);
    }

    private static String state(IdleAccount account) {
        if (account.status() == OfficerStatus.ACTIVE) {
            return account.idleness() instanceof Overdue ? "quá hạn, sắp khóa · OVERDUE" : "đang mở · ACTIVE";
        }
        return switch (account.status()) {
            case LOCKED -> "bị khóa · LOCKED";
            case SUSPENDED -> "bị đình chỉ · SUSPENDED";
            default -> account.status().name();
        };
    }

    private static String use(SystemUse use) {
        return use.system() + ": " + use.lastUsedOn().map(OfficeCsv::day).orElse("chưa dùng · never");
    }

    private static String time(Optional<Instant> instant) {
        return instant.map(OfficeCsv::time).orElse(NOTHING);
    }
}
