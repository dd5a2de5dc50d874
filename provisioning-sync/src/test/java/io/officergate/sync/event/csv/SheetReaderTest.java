package io.officergate.sync.event.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.officergate.sync.Events;
import io.officergate.sync.event.EventBounds;
import io.officergate.sync.event.EventVerdict.Malformed;
import io.officergate.sync.event.EventVerdict.WellFormed;
import io.officergate.sync.event.Finding;
import io.officergate.sync.event.PersonnelEvent;
import io.officergate.sync.event.PersonnelEventType;
import io.officergate.sync.event.json.EventReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetReaderTest {

    private static final String HEADINGS =
            "loai;so_dinh_danh;so_quyet_dinh;ngay_quyet_dinh;co_quan_ban_hanh;hieu_luc_tu;don_vi_cu";
    private static final String LINE = "thôi việc;000190000001;12/QĐ-UBND;19/11/2026;UBND xã Ba Vì;20/11/2026;H26.101";
    private static final Optional<String> SOURCE = Optional.of("/hr/ha-noi");
    private static final SheetReader READER = new SheetReader(new EventReader(new EventBounds(30, 2)), 1000);

    @Test
    void readsALineAsTheEventItSays() {
        PersonnelEvent event = only(HEADINGS + "\n" + LINE);

        assertThat(event.type()).isEqualTo(PersonnelEventType.RESIGNATION);
        assertThat(event.identity().source()).isEqualTo("/hr/ha-noi");
        assertThat(event.identity().id()).matches("csv-[0-9a-f]{40}");
        assertThat(event.content().json())
                .contains("\"data\":{\"decisionDate\":\"2026-11-19\",\"decisionNumber\":\"12/QĐ-UBND\",")
                .contains("\"effectiveFrom\":\"2026-11-20\",\"fromUnit\":\"H26.101\",\"issuer\":\"UBND xã Ba Vì\"");
    }

    static Stream<String> sameSheets() {
        String sheet = HEADINGS + "\n" + LINE + "\n";
        String english = "type,personalNumber,decisionNumber,decisionDate,issuer,effectiveFrom,fromUnit\n"
                + "RESIGNATION,000190000001,12/QĐ-UBND,2026-11-19,UBND xã Ba Vì,2026-11-20,H26.101";
        return Stream.of(
                sheet,
                "\ufeff" + sheet,
                sheet.replace(';', ','),
                sheet.replace(';', '\t'),
                sheet.replace("\n", "\r\n"),
                sheet.replace('\n', '\r'),
                "sep=;\r\n" + sheet,
                "\ufeffsep=,\n" + sheet.replace(';', ','),
                "\"sep=;\"\n" + sheet,
                "\n;;;\n" + sheet + "\n;;;;;;\n\n \n",
                sheet.replace("\n", ";;;;\n"),
                sheet.replace("UBND xã Ba Vì", "\"UBND xã\r\n Ba Vì\""),
                "\"" + sheet.replace(";", "\";\"").replace("\n", "\"\n\"").substring(0, sheet.length() + 28 - 1),
                sheet.replace("000190000001", "'000190000001"),
                sheet.replace("000190000001", " 000190000001\u00a0"),
                Normalizer.normalize(sheet, Normalizer.Form.NFD),
                sheet.replace("thôi việc", "THOI  VIEC"),
                sheet.replace("loai;", "Loại / type;").replace("so_quyet_dinh", "Số quyết định · decisionNumber"),
                english,
                english.replace("RESIGNATION", "io.officergate.personnel.RESIGNATION"));
    }

    @ParameterizedTest
    @MethodSource("sameSheets")
    void readsTheSameEventHoweverASpreadsheetWritesIt(String sheet) {
        assertThat(only(sheet)).isEqualTo(only(HEADINGS + "\n" + LINE));
    }

    @ParameterizedTest
    @EnumSource(PersonnelEventType.class)
    void knowsEachTypeByItsNames(PersonnelEventType type) {
        Stream.concat(
                        Stream.of(type.name(), type.wireName(), type.name().toLowerCase(java.util.Locale.ROOT)),
                        Stream.of(TypeCell.vietnamese(type)))
                .flatMap(name -> Stream.of(name, name.toUpperCase(java.util.Locale.ROOT), Spelling.bare(name)))
                .forEach(name -> assertThat(Kind.TYPE.read(name)).isEqualTo(CellText.said(type.wireName())));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "190000001|old_personal_number",
                "00190000001|cut_by_spreadsheet",
                "0190000001|cut_by_spreadsheet",
                "1234|cut_by_spreadsheet",
                "1.9E+8|cut_by_spreadsheet",
                "1,23457E+11|cut_by_spreadsheet",
                "1.23457e11|cut_by_spreadsheet",
                "000190000001.0|cut_by_spreadsheet",
                "000.190.000.001|cut_by_spreadsheet",
                "000 190 000 001|cut_by_spreadsheet",
                "0001900000011|invalid",
                "０００190000001|invalid",
                "=000190000001|invalid",
                "=\"\"000190000001\"\"|invalid",
                "+000190000001|invalid",
                "@SUM(A1)|invalid",
                "-1|invalid",
                "''000190000001|invalid",
                "#####|invalid"
            })
    void refusesWhatASpreadsheetHasDoneToANumber(String number, String code) {
        Finding finding = onlyFinding(HEADINGS + "\n" + LINE.replace("000190000001", "\"" + number + "\""));
        assertThat(finding.code().wireName()).isEqualTo(code);
        assertThat(finding.field()).isEqualTo("[line 2].personalNumber");
        assertThat(finding.message())
                .startsWith("Dòng 2: cột B «so_dinh_danh» ")
                .contains(" / Line 2: column B personalNumber ");
        assertThat(finding.message()).doesNotContain("190000001");
    }

    @ParameterizedTest
    @CsvSource({
        "1/9/2026,invalid",
        "11/23/2026,invalid",
        "31/02/2026,invalid",
        "46345,cut_by_spreadsheet",
        "20/11/26,invalid",
        "2026/11/20,invalid",
        "20-11-2026,invalid",
        "=TODAY(),invalid",
        "soon,invalid",
        "20/11/2100,out_of_range",
        "2026-02-30,invalid"
    })
    void refusesADayThatIsNotClear(String day, String code) {
        Finding finding = onlyFinding(HEADINGS + "\n" + LINE.replace("20/11/2026", day));
        assertThat(finding.field()).isEqualTo("[line 2].effectiveFrom");
        assertThat(finding.code().wireName()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "20/11/2026 17:30,2026-11-20T10:30:00Z", "2026-11-20 17:30:15,2026-11-20T10:30:15Z",
        "2026-11-20T17:30:00+07:00,2026-11-20T10:30:00Z", "20/11/2026,2026-11-19T17:00:00Z"
    })
    void readsMomentsInVietNam(String moment, String instant) {
        assertThat(only(HEADINGS + "\n" + LINE.replace("20/11/2026", moment)).effectiveFrom())
                .isEqualTo(instant);
        assertThat(only(HEADINGS + "\n" + LINE.replace("20/11/2026", "'" + moment))
                        .effectiveFrom())
                .isEqualTo(instant);
    }

    @Test
    void needsTheTimeOfDayOfAReport() {
        assertThat(onlyFinding(HEADINGS + ";reportedAt\n" + LINE + ";19/11/2026")
                        .field())
                .isEqualTo("[line 2].reportedAt");
        assertThat(only(HEADINGS + ";reportedAt\n" + LINE + ";19/11/2026 16:30")
                        .content()
                        .json())
                .contains("\"reportedAt\":\"2026-11-19T16:30:00+07:00\"");
    }

    @Test
    void readsDutiesAndAccounts() {
        String handOver = HEADINGS + ";nhiem_vu_thu_hoi;nguoi_nhan_ban_giao\n" + LINE.replace("thôi việc", "bàn giao")
                + ";\" RECEPTION@procedure-system |\n CASE_HANDLING@procedure-system@H26.101|\";000190000002";
        assertThat(only(handOver).content().json())
                .contains("[{\"duty\":\"RECEPTION\",\"system\":\"procedure-system\"},"
                        + "{\"duty\":\"CASE_HANDLING\",\"system\":\"procedure-system\",\"unit\":\"H26.101\"}]");
        String recruitment = HEADINGS + ";don_vi_moi;ten_dang_nhap;ho_va_ten_dem;ten\n"
                + LINE.replace("thôi việc", "tuyển dụng") + ";H26.102;lan.nguyen;Nguyễn Thị;Lan";
        assertThat(only(recruitment).content().json())
                .contains(
                        "\"account\":{\"familyName\":\"Nguyễn Thị\",\"givenName\":\"Lan\",\"userName\":\"lan.nguyen\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RECEPTION",
                "@procedure-system",
                "RECEPTION@a@b@c",
                "KING@procedure-system",
                "RECEPTION@Procedure System",
                "=A1@x",
                "RECEPTION@",
                "RECEPTION,procedure-system"
            })
    void namesTheColumnOfAWrongDuty(String duty) {
        assertThat(onlyFinding(HEADINGS + ";nhiem_vu_giao\n" + LINE.replace("thôi việc", "chuyển đổi vị trí công tác")
                                + ";" + duty)
                        .field())
                .isEqualTo("[line 2].dutiesGiven");
    }

    @Test
    void keepsFormulasThatAreWords() {
        assertThat(only(HEADINGS + "\n" + LINE.replace("UBND xã Ba Vì", "=cmd|' /C calc'!A0"))
                        .content()
                        .json())
                .contains("\"issuer\":\"=cmd|' /C calc'!A0\"");
    }

    @Test
    void namesEveryFaultOfEveryLineAtOnce() {
        List<String> fields = fields(HEADINGS + "\n" + LINE + "\n\n"
                + LINE.replace("000190000001", "1E+11").replace("20/11/2026", "9/1/2026") + "\n;;;;;;x\n"
                + LINE.replace("thôi việc", "điều động").replace("12/QĐ", "13/QĐ") + ";extra");
        assertThat(fields)
                .containsExactlyInAnyOrder(
                        "[line 4].personalNumber",
                        "[line 4].effectiveFrom",
                        "[line 5].type",
                        "[line 5].personalNumber",
                        "[line 5].decisionNumber",
                        "[line 5].decisionDate",
                        "[line 5].issuer",
                        "[line 5].effectiveFrom",
                        "[line 5].fromUnit",
                        "[line 6].*",
                        "[line 6].toUnit");
    }

    @Test
    void countsTheLinesOfTheFileAlsoAfterALineBreakInACell() {
        String twoLines = LINE.replace("UBND xã Ba Vì", "\"UBND\nxã\nBa Vì\"");
        assertThat(fields("sep=;\n" + HEADINGS + "\n" + twoLines + "\n"
                        + LINE.replace("H26.101", "H26 101").replace("12/", "13/")))
                .containsExactly("[line 6].fromUnit");
    }

    @Test
    void namesEachWrongHeading() {
        assertThat(fields("loai;luong;so_quyet_dinh;soQuyetDinh;000190000001;ngay_ky\n" + LINE))
                .containsExactly(
                        "[line 1].luong",
                        "[line 1].decisionNumber",
                        "[line 1].*",
                        "[line 1].issuer",
                        "[line 1].effectiveFrom");
    }

    @Test
    void takesTheSourceOfTheLineOrOfTheAddressAndNeverTwo() {
        String sheet = HEADINGS + ";nguon\n" + LINE + ";/hr/khac";
        assertThat(((WellFormed) lines(sheet, Optional.empty()).get(0).verdict())
                        .event()
                        .identity()
                        .source())
                .isEqualTo("/hr/khac");
        assertThat(fields(sheet)).containsExactly("[line 2].source");
        assertThat(findings(READER.read(bytes(HEADINGS + "\n" + LINE), Optional.empty(), Events.NOW)))
                .extracting(Finding::field)
                .containsExactly("[line 2].source");
    }

    @Test
    void takesARepeatedLineAndRefusesOneThatSaysSomethingElse() {
        assertThat(lines(HEADINGS + "\n" + LINE + "\n" + LINE, SOURCE)).hasSize(2);
        assertThat(fields(HEADINGS + "\n" + LINE + "\n" + LINE.replace("H26.101", "H26.102")))
                .containsExactly("[line 3].id");
        String two = HEADINGS + ";id\n" + LINE + ";a\n" + LINE.replace("H26.101", "H26.102") + ";b";
        assertThat(lines(two, SOURCE)).hasSize(2);
    }

    @Test
    void derivesTheIdFromFourThingsOnly() {
        String id = only(HEADINGS + "\n" + LINE).identity().id();
        assertThat(only(HEADINGS + "\n" + LINE.replace("H26.101", "H26.102"))
                        .identity()
                        .id())
                .isEqualTo(id);
        assertThat(only(HEADINGS + "\n" + LINE.replace("12/QĐ", "13/QĐ"))
                        .identity()
                        .id())
                .isNotEqualTo(id);
        assertThat(only(HEADINGS + "\n" + LINE.replace("000190000001", "000190000002"))
                        .identity()
                        .id())
                .isNotEqualTo(id);
        assertThat(only(HEADINGS + "\n" + LINE.replace("thôi việc", "nghỉ hưu"))
                        .identity()
                        .id())
                .isNotEqualTo(id);
        // Part of the contract: another value would make every file already sent new events.
        assertThat(id).isEqualTo("csv-73a9040ac7b6bcc22e22968880cc6daae73f996d");
    }

    static Stream<Arguments> otherFiles() {
        String sheet = HEADINGS + "\n" + LINE;
        return Stream.of(
                Arguments.of("Windows-1258", sheet.getBytes(Charset.forName("windows-1258")), "Windows-1258"),
                Arguments.of("UTF-16LE with mark", ("\ufeff" + sheet).getBytes(StandardCharsets.UTF_16LE), "UTF-16"),
                Arguments.of("UTF-16BE", sheet.getBytes(StandardCharsets.UTF_16BE), "UTF-16"),
                Arguments.of("Excel workbook", new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0}, "Excel"),
                Arguments.of("null character", bytes(sheet.replace("H26.101", "H26\u0000101")), "NUL ở dòng 2"),
                Arguments.of("lost letters", bytes(sheet.replace("thôi", "th\ufffdi")), "dòng 2"),
                Arguments.of("unclosed quote", bytes(HEADINGS + "\n\"" + LINE + "\n" + LINE), "Dòng 2"),
                Arguments.of("text after a quote", bytes(HEADINGS + "\n\"a\"b;" + LINE), "Dòng 2"),
                Arguments.of("empty", new byte[0], "1 đến 1000"),
                Arguments.of("blank", bytes("\n \n;;;\n"), "1 đến 1000"),
                Arguments.of("headings only", bytes(HEADINGS), "1 đến 1000"),
                Arguments.of("too many lines", bytes(HEADINGS + ("\n" + LINE).repeat(1001)), "1 đến 1000"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("otherFiles")
    void saysWhatIsWrongWithAFileThatIsNoSheet(String name, byte[] file, String says) {
        Sheet sheet = READER.read(file, SOURCE, Events.NOW);
        assertThat(sheet).isInstanceOf(Sheet.Unusable.class);
        assertThat(findings(sheet)).singleElement().satisfies(finding -> assertThat(finding.message())
                .contains(says, " / ")
                .doesNotContain("190000001"));
    }

    static Stream<String> hostile() {
        int mebi = 1 << 20;
        String middle = LINE.substring(0, LINE.indexOf("UBND xã"));
        return Stream.of(
                ";".repeat(1_000_000),
                "a;".repeat(500_000),
                HEADINGS + "\n" + ";".repeat(1_000_000),
                HEADINGS + "\n" + ";".repeat(16_000).concat("\n").repeat(60),
                "\"".repeat(mebi),
                "\"".repeat(mebi + 1),
                HEADINGS + "\n\"" + "\"\"".repeat(mebi / 2),
                HEADINGS + "\n\"" + "\"\"".repeat(mebi / 2) + "\"",
                HEADINGS + "\n" + middle + "e" + "\u0301\u0316".repeat(mebi / 4) + LINE,
                HEADINGS + "\n" + middle + " ".repeat(mebi) + LINE,
                HEADINGS + "\n" + ("x;" + " ".repeat(3990) + "\n").repeat(250),
                HEADINGS + "\n" + (LINE.replace("Ba", "B" + " ".repeat(900) + "a") + "\n").repeat(999),
                "\n".repeat(mebi),
                "\r".repeat(mebi),
                "sep=" + ";".repeat(mebi),
                "sep=",
                "sep=x\n" + HEADINGS,
                "loai/".repeat(200_000),
                HEADINGS + ";dutiesGiven\n" + LINE + ";" + "|".repeat(3999),
                HEADINGS + ";dutiesGiven\n" + LINE + ";" + "A@b|".repeat(999),
                "\u0001\u0002\u0003;\u007f",
                HEADINGS + "\n" + LINE.replace("12/QĐ", "12\u202e/QĐ"),
                HEADINGS + "\n" + LINE.replace("12/QĐ", "12\ud83d\ude00/QĐ"));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void judgesHostileFilesInTime(String file) {
        assertTimeoutPreemptively(Duration.ofMinutes(2), () -> assertThat(READER.read(bytes(file), SOURCE, Events.NOW))
                .isNotNull());
    }

    @Test
    void namesTheHundredthColumn() {
        assertThat(Headings.letters(0)).isEqualTo("A");
        assertThat(Headings.letters(25)).isEqualTo("Z");
        assertThat(Headings.letters(26)).isEqualTo("AA");
        assertThat(Headings.letters(702)).isEqualTo("AAA");
    }

    @Test
    void hasNoHeadingForTwoColumns() {
        String headings = Stream.of(Column.values())
                .map(column -> column.vietnamese() + "/" + column.english())
                .collect(Collectors.joining(";"));
        assertThat(fields(headings + "\n")).isEmpty();
    }

    private static PersonnelEvent only(String sheet) {
        List<Sheet.Line> lines = lines(sheet, SOURCE);
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).verdict()).isInstanceOf(WellFormed.class);
        return ((WellFormed) lines.get(0).verdict()).event();
    }

    private static List<Sheet.Line> lines(String sheet, Optional<String> source) {
        Sheet read = READER.read(bytes(sheet), source, Events.NOW);
        assertThat(read).isInstanceOf(Sheet.Lines.class);
        return ((Sheet.Lines) read).lines();
    }

    private static Finding onlyFinding(String sheet) {
        List<Finding> findings = findings(READER.read(bytes(sheet), SOURCE, Events.NOW));
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    private static List<String> fields(String sheet) {
        return findings(READER.read(bytes(sheet), SOURCE, Events.NOW)).stream()
                .map(Finding::field)
                .filter(field -> !field.isEmpty())
                .toList();
    }

    private static List<Finding> findings(Sheet sheet) {
        if (sheet instanceof Sheet.Unusable unusable) {
            return unusable.findings();
        }
        return ((Sheet.Lines) sheet)
                .lines().stream()
                        .map(Sheet.Line::verdict)
                        .filter(Malformed.class::isInstance)
                        .flatMap(verdict -> ((Malformed) verdict).findings().stream())
                        .toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
