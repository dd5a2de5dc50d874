package io.officergate.withdrawal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.officergate.kernel.Decision;
import io.officergate.kernel.DutyAtSystem;
import io.officergate.kernel.OfficerId;
import io.officergate.withdrawal.Confirmation;
import io.officergate.withdrawal.Holder;
import io.officergate.withdrawal.WithdrawalPolicy;
import io.officergate.withdrawal.WithdrawalTask;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** what inspectors open in a spreadsheet. */
class WithdrawalCsvTest {
    /** 00:30 of 1 July in Viet Nam. */
    private static final Instant OPENED = Instant.parse("2026-06-30T17:30:00Z");

    @Test
    void isAFileThatOfficesOpen() throws IOException {
        Confirmation confirmation = new Confirmation(
                "12/BTP", LocalDate.parse("2026-07-02"), "admin", Instant.parse("2026-07-02T01:00:00Z"));
        String csv = csv(task("Lê Thị Hương", Optional.of(confirmation)), Instant.parse("2026-08-01T00:00:00Z"));
        assertThat(csv)
                .startsWith("\uFEFF\"Yêu cầu số · task\",\"Tài khoản · account\",")
                .endsWith("\r\n\"17\",\"huong\",\"Lê Thị Hương\",\"H26.101; H26.102\",\"Hệ thống justice-other\","
                        + "\"CIVIL_STATUS · Hộ tịch\",\"45/QĐ-UBND\",\"28/06/2026\",\"01/07/2026 00:30:00 +07:00\","
                        + "\"01/07/2026 00:30:00 +07:00\",\"02/07/2026 00:30:00 +07:00\",\"\",\"12/BTP\",\"02/07/2026\","
                        + "\"02/07/2026 08:00:00 +07:00\",\"31\",\"xác nhận muộn · CONFIRMED_LATE\"\r\n");
        assertThat(csv.lines()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-01T17:30:00Z, 24, OPEN",
        "2026-07-01T17:30:01Z, 24, OVERDUE",
        "2026-07-09T17:30:00Z, 216, OVERDUE"
    })
    void saysHowAnOpenTaskStands(Instant now, String hours, String state) throws IOException {
        assertThat(csv(task("Hương", Optional.empty()), now))
                .contains("\"\",\"" + hours + "\",")
                .endsWith(" · " + state + "\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(1)", "+1", "-1", "@x", "\t=1"})
    void aNameIsNoFormula(String name) throws IOException {
        assertThat(csv(task(name, Optional.empty()), OPENED)).contains("\"'" + name + "\"");
    }

    private static String csv(WithdrawalTask task, Instant now) throws IOException {
        StringWriter text = new StringWriter();
        new WithdrawalCsv(right -> "Hệ thống " + right.system(), right -> "Hộ tịch", now).write(Stream.of(task), text);
        return text.toString();
    }

    private static WithdrawalTask task(String fullName, Optional<Confirmation> confirmation) {
        return new WithdrawalTask(
                17,
                new Holder(new OfficerId("id"), "huong", fullName),
                new DutyAtSystem("CIVIL_STATUS", "justice-other"),
                List.of("H26.101", "H26.102"),
                new Decision("45/QĐ-UBND", Optional.of(LocalDate.parse("2026-06-28"))),
                OPENED,
                OPENED,
                WithdrawalPolicy.DEFAULT.deadlines(OPENED),
                Optional.empty(),
                confirmation);
    }
}
