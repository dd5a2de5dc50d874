package io.officergate.sync.roster.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.officergate.sync.event.Finding;
import io.officergate.sync.roster.Account;
import io.officergate.sync.roster.Comparison;
import io.officergate.sync.roster.LossPolicy;
import io.officergate.sync.roster.RosterFinding;
import io.officergate.sync.roster.RosterList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RosterReaderTest {

    private static final String HEADINGS = "Số định danh;Họ và tên;Mã đơn vị;Nhiệm vụ;Đối tượng;Trạng thái\r\n";
    private static final List<String> DUTIES = List.of("RECEPTION@procedure-system", "APPROVAL@procedure-system");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\ufeffSố định danh;Họ và tên;Mã đơn vị\r\n000190000001;Nguyễn Thị Lan;H26.101\r\n",
                "personalNumber,name,unit\n000190000001,Lan,H26.101\n",
                "sep=\t\r\nso_dinh_danh\tho_va_ten\tma_don_vi\r\n'000190000001\tLan\tH26.101",
                "\r\n;;\r\n\"Số định danh / personalNumber\";\"Tên đơn vị\";Mã đơn vị\r\n000190000001;;H26.101",
                "Số định danh;Mã đơn vị\r\n000190000001; H26.101\u00a0\r\n;;\r\n\r\n"
            })
    void readsWhatSpreadsheetsWrite(String text) throws IOException {
        RosterReading reading = read(text);
        if (text.contains("Tên đơn vị")) {
            assertThat(finding(reading).code().wireName()).isEqualTo("unknown_field");
            return;
        }
        assertThat(list(reading).lines()).isEqualTo(1);
        assertThat(faults(reading)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,9E+11;Lan;H26.101;;;",
                "190000001;Lan;H26.101;;;",
                "0001900000011;Lan;H26.101;;;",
                ";Lan;H26.101;;;",
                "000190000001;Lan;;;;",
                "000190000001;Lan;Hà Đông;;;",
                "000190000001;Lan;=H26.101;;;",
                "000190000001;Lan;H26.101;RECEPTION;;",
                "000190000001;Lan;H26.101;;;đã nghỉ việc",
                "000190000001;Lan;H26.101;;;;thừa"
            })
    void namesTheLineThatItCannotRead(String line) throws IOException {
        RosterReading reading = read(HEADINGS + "000190000009;Binh;H26.101;;;\r\n" + line + "\r\n");
        List<RosterFinding> faults = faults(reading);
        assertThat(faults).hasSize(1);
        assertThat(faults.get(0).line()).isEqualTo(3);
        assertThat(faults.get(0).message())
                .startsWith("Dòng 3:")
                .contains("/ Line 3:")
                .doesNotContain("000190000001");
        assertThat(list(reading).lines()).isEqualTo(2);
    }

    @Test
    void readsDutiesStatusAndEmployment() throws IOException {
        RosterReading reading = read(HEADINGS
                + "000190000001;Lan;H26.101;\"RECEPTION@procedure-system\n| APPROVAL@procedure-system@H26.101\";Công chức;Đang công tác\r\n"
                + "000190000002;Binh;H26.101;;Viên chức;nghỉ thai sản\r\n");
        assertThat(faults(reading)).isEmpty();
        assertThat(found(
                        reading,
                        account("000190000001", List.of("RECEPTION@procedure-system")),
                        account("000190000002", List.of())))
                .extracting(finding -> finding.kind().name())
                .containsExactly("MISSING_RIGHT", "AWAY");
    }

    @Test
    void whatIsNoListIsSaid() throws IOException {
        assertThat(code(read("Số định danh;Họ và tên\r\n"))).isEqualTo("required");
        assertThat(code(read(""))).isEqualTo("not_csv");
        assertThat(code(read("Số định danh;Mã đơn vị;số cccd\r\n"))).isEqualTo("invalid");
        assertThat(code(read("PK\u0003\u0004workbook"))).isEqualTo("not_csv");
        assertThat(code(new RosterReader(10)
                        .read(new ByteArrayInputStream(HEADINGS.getBytes(Charset.forName("windows-1258"))))))
                .isEqualTo("not_csv");
        assertThat(code(new RosterReader(10)
                        .read(new ByteArrayInputStream(HEADINGS.getBytes(StandardCharsets.UTF_16)))))
                .isEqualTo("not_csv");
        assertThat(code(read(HEADINGS + "000190000001;\"Lan\"x;H26.101;;;\r\n")))
                .isEqualTo("not_csv");
    }

    @Test
    void whatIsWrongFarBehindIsSaidWithItsLine() throws IOException {
        String many = "000190000001;Nguyễn Thị Lan;H26.101;;;\r\n".repeat(2000);
        byte[] foreign = (many + "x").getBytes(StandardCharsets.UTF_8);
        foreign[foreign.length - 1] = (byte) 0xE1;
        RosterReading broken = new RosterReader(5000)
                .read(new ByteArrayInputStream(concat(HEADINGS.getBytes(StandardCharsets.UTF_8), foreign)));
        assertThat(code(broken)).isEqualTo("not_csv");
        assertThat(code(new RosterReader(5000).read(stream(HEADINGS + many + "a\0b;;\r\n"))))
                .isEqualTo("not_csv");
        RosterReading lost = new RosterReader(5000).read(stream(HEADINGS + many + "000190000002;L\ufffdn;H26.101;;;"));
        assertThat(finding(lost).field()).isEqualTo("[line 2002]");
    }

    @Test
    void aQuoteThatNobodyClosesNeedsNoMemory() throws IOException {
        String many = "000190000001;\"Lan;H26.101;;;\r\n" + "000190000002;Binh;H26.101;;;\r\n".repeat(10_000);
        Finding finding = finding(new RosterReader(100_000).read(stream(HEADINGS + many)));
        assertThat(finding.field()).isEqualTo("[line 2]");
    }

    @Test
    void tooManyLinesAreRefusedWhileTheyCome() throws IOException {
        InputStream endless = stream(HEADINGS + "000190000001;Lan;H26.101;;;\r\n".repeat(100_000));
        assertThat(code(new RosterReader(1000).read(endless))).isEqualTo("out_of_range");
        assertThat(endless.available()).as("not read").isGreaterThan(2_000_000);
    }

    @Test
    void aSenderThatBreaksOffIsNoFaultOfTheList() {
        InputStream gone = new SequenceInputStream(stream(HEADINGS), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                throw new IOException("gone");
            }
        });
        assertThatThrownBy(() -> new RosterReader(10).read(gone)).isInstanceOf(IOException.class);
    }

    private static RosterReading read(String text) throws IOException {
        return new RosterReader(100).read(stream(text));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static RosterList list(RosterReading reading) {
        return ((RosterReading.Read) reading).list();
    }

    private static Finding finding(RosterReading reading) {
        return ((RosterReading.NoList) reading).findings().get(0);
    }

    private static String code(RosterReading reading) {
        return finding(reading).code().wireName();
    }

    private static List<RosterFinding> faults(RosterReading reading) {
        return found(reading).stream()
                .filter(finding -> finding.kind().isFault())
                .toList();
    }

    private static List<RosterFinding> found(RosterReading reading, Account... accounts) {
        List<RosterFinding> found = new ArrayList<>();
        Comparison comparison =
                new Comparison(list(reading), List.of("H26.101"), DUTIES, new LossPolicy(20, 3), found::add);
        for (Account account : accounts) {
            comparison.take(account);
        }
        return found;
    }

    private static Account account(String number, List<String> duties) {
        return Account.of(number, "lan", "Lan", Account.Service.OPEN, List.of("H26.101"), duties, false, false);
    }

    private static byte[] concat(byte[] one, byte[] other) {
        byte[] both = java.util.Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
