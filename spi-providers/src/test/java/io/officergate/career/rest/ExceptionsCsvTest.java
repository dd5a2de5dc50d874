package io.officergate.career.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.officergate.career.BareAccount;
import io.officergate.career.BareDuty;
import io.officergate.career.BareDuty.Origin;
import io.officergate.kernel.DutyAtSystem;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExceptionsCsvTest {
    @Test
    void isAFileThatOfficesOpen() throws IOException {
        String csv = csv("Nguyễn Thị \"Lan\"", Origin.IN_CONSOLE, Origin.HELD_BEFORE);
        assertThat(csv)
                .startsWith("\uFEFF\"Tài khoản · account\",\"Họ và tên · full name\",")
                .endsWith("\r\n\"lan\",\"Nguyễn Thị \"\"Lan\"\"\",\"H26.101; H26.102\",\"có · yes\",\"Hệ thống s\","
                        + "\"RECEPTION · Tiếp nhận\",\"có từ trước khi dùng OfficerGate · HELD_BEFORE\"\r\n");
        assertThat(csv.lines()).as("a line for each duty").hasSize(3);
    }

    @ParameterizedTest
    @EnumSource(Origin.class)
    void eachOriginHasItsName(Origin origin) throws IOException {
        assertThat(csv("Lan", origin)).endsWith(" · " + origin + "\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=cmd", "+1", "-1", "@x", "\t=1"})
    void aNameIsNoFormula(String name) throws IOException {
        assertThat(csv(name, Origin.IN_CONSOLE)).contains("\"'" + name + "\"");
    }

    private static String csv(String fullName, Origin... origins) throws IOException {
        StringWriter text = new StringWriter();
        List<BareDuty> duties = Stream.of(origins)
                .map(origin -> new BareDuty(new DutyAtSystem("RECEPTION", "s"), origin))
                .toList();
        new ExceptionsCsv(text, right -> "Hệ thống " + right.system(), right -> "Tiếp nhận")
                .write(new BareAccount("lan", fullName, List.of("H26.101", "H26.102"), true, duties));
        return text.toString();
    }
}
