package io.officergate.movers.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.officergate.kernel.Decision;
import io.officergate.kernel.DutyAtSystem;
import io.officergate.kernel.OfficerId;
import io.officergate.movers.Account;
import io.officergate.movers.EventName;
import io.officergate.movers.Mover;
import io.officergate.movers.Occasion;
import io.officergate.movers.RightChange;
import io.officergate.movers.RightChange.What;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** what inspectors open in a spreadsheet. */
class MoversCsvTest {
    /** 00:00 of 1 July in Viet Nam. */
    private static final Instant EFFECTIVE = Instant.parse("2026-06-30T17:00:00Z");

    private static final int DELAY = 13;
    private static final int LATE = 18;

    @Test
    void isAFileThatOfficesOpen() throws IOException {
        String csv = csv(mover("lan", "Nguyễn Thị Lan", withdrawn(Optional.of("huong")), Duration.ofSeconds(3)));
        assertThat(csv)
                .startsWith("\uFEFF\"Sự kiện · event\",\"Nguồn · source\",")
                .endsWith(
                        "\r\n\"bàn giao · HANDOVER\",\"/hr/tinh-mau\",\"e-17\",\"lan\",\"Nguyễn Thị Lan\",\"45/QĐ-UBND\","
                                + "\"28/06/2026\",\"H26.101; H26.102\",\"H26.103\",\"01/07/2026 00:00:00 +07:00\","
                                + "\"30/06/2026 08:00:00 +07:00\",\"01/07/2026 00:00:03 +07:00\","
                                + "\"01/07/2026 00:00:03 +07:00\",\"0:00:03\",\"Hệ thống procedure-system\","
                                + "\"RECEPTION · Tiếp nhận\",\"đã thu hồi · WITHDRAWN\",\"huong\",\"không · no\"\r\n");
        assertThat(csv.lines()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "PT-1S, 0:00:00, không · no",
        "PT24H, 24:00:00, không · no",
        "PT24H1S, 24:00:01, 'có, thu hồi muộn · WITHDRAWN_LATE'",
        "PT124H5M, 124:05:00, 'có, thu hồi muộn · WITHDRAWN_LATE'"
    })
    void tellsTheDelay(Duration delay, String told, String late) throws IOException {
        CSVRecord row = row(mover("lan", "", withdrawn(Optional.empty()), delay));
        assertThat(row.get(DELAY)).isEqualTo(told);
        assertThat(row.get(LATE)).isEqualTo(late);
        assertThat(row.get(LATE - 1)).isEmpty();
    }

    @Test
    void whatWasMovedOrTookNothingWasNotWithdrawn() throws IOException {
        RightChange right = withdrawn(Optional.empty());
        CSVRecord moved = row(mover("lan", "", of(What.MOVED, right.right()), Duration.ofDays(2)));
        assertThat(moved.toList().subList(12, LATE + 1))
                .containsExactly(
                        "",
                        "",
                        "Hệ thống procedure-system",
                        "RECEPTION · Tiếp nhận",
                        "chuyển sang đơn vị khác · MOVED",
                        "",
                        "có, thu hồi muộn · WITHDRAWN_LATE");
        CSVRecord nothing = row(mover("lan", "", of(What.NOTHING, Optional.empty()), Duration.ofDays(2)));
        assertThat(nothing.toList().subList(12, LATE + 1))
                .containsExactly("", "", "", "", "không quyền nào bị thu hồi · NOTHING", "", "không · no");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|' /C calc'!A0", "+1", "-1", "@x", "\t=1", "\r=1", "\n=1"})
    void nothingIsAFormula(String text) throws IOException {
        RightChange change = withdrawn(Optional.of(text));
        CSVRecord row = row(mover(text, text, change, Duration.ZERO));
        assertThat(List.of(row.get(3), row.get(4), row.get(LATE - 1))).containsOnly("'" + text);
    }

    @Test
    void quotesLinesAndLettersOfAnyScriptStayInTheirCell() throws IOException {
        String name = "Trần \"Tư\", thứ; 2\r\nĐặng 😀";
        CSVRecord row = row(mover("lan", name, withdrawn(Optional.empty()), Duration.ZERO));
        assertThat(row.get(4)).isEqualTo(name);
        assertThat(row.size()).isEqualTo(LATE + 1);
    }

    private static RightChange withdrawn(Optional<String> newHolder) {
        RightChange change = of(What.WITHDRAWN, Optional.of(new DutyAtSystem("RECEPTION", "procedure-system")));
        return new RightChange(
                change.occasion(),
                change.event(),
                change.decision(),
                change.effective(),
                change.reported(),
                change.what(),
                change.right(),
                newHolder.map(name -> new Account(new OfficerId("id-2"), name)));
    }

    private static RightChange of(What what, Optional<DutyAtSystem> right) {
        return new RightChange(
                Occasion.HANDOVER,
                Optional.of(new EventName("/hr/tinh-mau", "e-17")),
                new Decision("45/QĐ-UBND", Optional.of(LocalDate.parse("2026-06-28"))),
                EFFECTIVE,
                Optional.of(Instant.parse("2026-06-30T01:00:00Z")),
                what,
                right,
                Optional.empty());
    }

    private static Mover mover(String userName, String fullName, RightChange change, Duration delay) {
        return new Mover(
                EFFECTIVE.plus(delay), userName, fullName, List.of("H26.101", "H26.102"), List.of("H26.103"), change);
    }

    private static CSVRecord row(Mover mover) throws IOException {
        return CSVFormat.DEFAULT
                .parse(new StringReader(csv(mover)))
                .getRecords()
                .get(1);
    }

    private static String csv(Mover mover) throws IOException {
        StringWriter text = new StringWriter();
        new MoversCsv(right -> "Hệ thống " + right.system(), right -> "Tiếp nhận").write(Stream.of(mover), text);
        return text.toString();
    }
}
