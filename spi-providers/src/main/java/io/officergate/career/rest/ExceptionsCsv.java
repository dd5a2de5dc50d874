package io.officergate.career.rest;

import io.officergate.career.BareAccount;
import io.officergate.career.BareDuty;
import io.officergate.kernel.DutyAtSystem;
import io.officergate.platform.OfficeCsv;
import java.io.IOException;
import java.io.Writer;
import java.util.function.Function;

/** Duties that no decision gives (ACC-3), as offices open them: a line for each account and duty. */
final class ExceptionsCsv {
    private static final String[] HEADINGS = {
        "Tài khoản · account",
        "Họ và tên · full name",
        "Đơn vị · unit",
        "Đang mở · enabled",
        "Hệ thống · system",
        "Quyền · right",
        "Nguồn gốc · origin"
    };

    private final OfficeCsv csv;
    private final Function<DutyAtSystem, String> systems;
    private final Function<DutyAtSystem, String> duties;

    /**
     * Begins the report.
     *
     * @param systems what the system of a duty is called
     * @param duties what the duty is called
     */
    ExceptionsCsv(Writer to, Function<DutyAtSystem, String> systems, Function<DutyAtSystem, String> duties)
            throws IOException {
        this.csv = new OfficeCsv(to, HEADINGS);
        this.systems = systems;
        this.duties = duties;
    }

    /** Writes the lines of one account. */
    void write(BareAccount account) throws IOException {
        for (BareDuty bare : account.duties()) {
            csv.line(
                    account.userName(),
                    account.fullName(),
                    String.join("; ", account.units()),
                    account.enabled() ? "có · yes" : "không · no",
                    systems.apply(bare.duty()),
                    bare.duty().duty() + " · " + duties.apply(bare.duty()),
                    told(bare.origin()));
        }
    }

    private static String told(BareDuty.Origin origin) {
        return switch (origin) {
            case HELD_BEFORE -> "có từ trước khi dùng OfficerGate · HELD_BEFORE";
            case NO_DECISION_YET -> "chưa có quyết định nào về cán bộ · NO_DECISION_YET";
            case IN_CONSOLE -> "được gán ngoài quyết định · IN_CONSOLE";
        };
    }
}
