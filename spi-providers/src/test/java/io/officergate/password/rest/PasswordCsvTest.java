package io.officergate.password.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.officergate.kernel.OfficerId;
import io.officergate.password.PasswordAge;
import io.officergate.password.PasswordAge.Cause;
import io.officergate.password.PasswordAge.Expired;
import io.officergate.password.PasswordAge.NoPassword;
import io.officergate.password.PasswordAge.Usable;
import io.officergate.password.PasswordState;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordCsvTest {
    /** 08:00 in Viet Nam. */
    private static final Instant NOW = Instant.parse("2026-11-26T01:00:00Z");

    private static final Instant SET = Instant.parse("2026-08-31T17:30:00Z");

    @Test
    void isAFileThatOfficesOpen() throws IOException {
        String csv = csv(Stream.of(state("lan", "Nguyễn Thị Lan", Optional.of(SET), usable("2026-11-30T02:00:00Z"))));
        assertThat(csv)
                .startsWith("\uFEFF\"Tài khoản · account\",\"Họ và tên · full name\",")
                .endsWith("\r\n\"lan\",\"Nguyễn Thị Lan\",\"H26.101; H26.102\",\"có · yes\","
                        + "\"01/09/2026 00:30:00 +07:00\",\"86\",\"90\",\"30/11/2026 09:00:00 +07:00\",\"4\",\"\","
                        + "\"không · no\",\"còn hạn · USABLE\"\r\n");
        assertThat(csv.lines()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-26T16:59:59Z, 0",
        "2026-11-26T17:00:00Z, 1",
        "2026-11-26T00:59:59Z, 0",
        "2026-11-25T17:00:00Z, 0",
        "2026-11-25T16:59:59Z, -1",
        "2026-12-26T01:00:00Z, 30"
    })
    void countsTheDaysThatAreLeftByTheCalendarOfVietNam(Instant end, String left) throws IOException {
        PasswordAge age = end.isAfter(NOW) ? new Usable(end) : new Expired(Cause.TOO_OLD);
        assertThat(row(state("lan", "", Optional.of(SET), age, Optional.of(end)))
                        .get(8))
                .isEqualTo(left);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-25T01:00:00Z, 1",
        "2026-11-25T01:00:00.001Z, 0",
        "2026-11-26T01:00:00Z, 0",
        "2026-11-24T00:59:00Z, 2"
    })
    void countsTheAgeInWholeDays(Instant set, String days) throws IOException {
        assertThat(row(state("lan", "", Optional.of(set), usable("2026-12-26T01:00:00Z")))
                        .get(5))
                .isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({"TOO_OLD", "SET_BY_ANOTHER", "NO_DATE", "DATE_TO_COME"})
    void whateverTheGateRefusesIsOverdueAndSaysWhy(Cause cause) throws IOException {
        CSVRecord row = row(state("lan", "", Optional.empty(), new Expired(cause), Optional.empty()));
        assertThat(row.get(10)).isEqualTo("có · yes");
        assertThat(row.get(11)).endsWith(" · " + cause);
        assertThat(row.get(4) + row.get(5) + row.get(7) + row.get(8)).isEmpty();
    }

    @Test
    void whereThereIsNoPasswordThereIsNothingToChange() throws IOException {
        CSVRecord row = row(state("lan", "", Optional.empty(), new NoPassword(), Optional.empty()));
        assertThat(row.toList().subList(4, 12))
                .containsExactly("", "", "", "", "", "", "không · no", "không có mật khẩu · NO_PASSWORD");
    }

    @ParameterizedTest
    @CsvSource({"=1+1, '''=1+1'", "+84, '''+84'", "-x, '''-x'", "@sum(a1), '''@sum(a1)'", "a=1, a=1", "'', ''"})
    void noNameIsAFormula(String name, String cell) throws IOException {
        assertThat(row(state("lan", name, Optional.empty(), new NoPassword(), Optional.empty()))
                        .get(1))
                .isEqualTo(cell);
    }

    @ParameterizedTest
    @CsvSource({"9", "10", "13"})
    void norOneBehindASignThatIsNotSeen(int sign) throws IOException {
        assertThat(row(state("lan", (char) sign + "=1+1", Optional.empty(), new NoPassword(), Optional.empty()))
                        .get(1))
                .startsWith("'");
    }

    @Test
    void quotesAndCommasStayInTheirCell() throws IOException {
        assertThat(row(state("lan", "A \"B\", C", Optional.empty(), new NoPassword(), Optional.empty()))
                        .get(1))
                .isEqualTo("A \"B\", C");
    }

    private static Usable usable(String until) {
        return new Usable(Instant.parse(until));
    }

    private static PasswordState state(String userName, String fullName, Optional<Instant> set, Usable age) {
        return state(userName, fullName, set, age, Optional.of(age.until()));
    }

    private static PasswordState state(
            String userName, String fullName, Optional<Instant> set, PasswordAge age, Optional<Instant> end) {
        return new PasswordState(
                new OfficerId("1"),
                userName,
                fullName,
                List.of("H26.101", "H26.102"),
                true,
                set,
                age,
                90,
                end,
                Optional.empty(),
                Optional.empty());
    }

    private static CSVRecord row(PasswordState state) throws IOException {
        return CSVFormat.DEFAULT
                .parse(new StringReader(csv(Stream.of(state))))
                .getRecords()
                .get(1);
    }

    private static String csv(Stream<PasswordState> states) throws IOException {
        StringWriter text = new StringWriter();
        new PasswordCsv(NOW).write(states, text);
        return text.toString();
    }
}
