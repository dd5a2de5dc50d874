package io.officergate.sync.roster.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.officergate.sync.event.PersonalNumber;
import io.officergate.sync.roster.FindingKind;
import io.officergate.sync.roster.RosterFinding;
import io.officergate.sync.roster.Rosters.Kept;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindingsCsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\tx", "＝cmd", "＠x"})
    void aNameIsNoFormula(String name) throws IOException {
        assertThat(written(FindingKind.GHOST, name))
                .contains(",\"'" + name + "\",")
                .doesNotContain(",\"" + name);
    }

    @Test
    void aNumberIsMaskedAndVietnameseStays() throws IOException {
        String csv = written(FindingKind.GHOST, "Nguyễn Thị \"Lan\"");
        assertThat(csv)
                .startsWith("\ufeff\"Loại · kind\"")
                .contains("\"Nguyễn Thị \"\"Lan\"\"\"", "\"000********1\"", "\"RESIGNATION\"")
                .endsWith("\r\n")
                .doesNotContain("000190000001");
    }

    @ParameterizedTest
    @EnumSource(FindingKind.class)
    void saysEachKindInBothLanguages(FindingKind kind) throws IOException {
        assertThat(written(kind, "Lan").lines().skip(1).findFirst().orElseThrow())
                .contains(" · ");
    }

    private static String written(FindingKind kind, String name) throws IOException {
        StringWriter text = new StringWriter();
        RosterFinding finding = new RosterFinding(
                kind,
                0,
                Optional.of(new PersonalNumber("000190000001")),
                name,
                "lan",
                List.of("H26.101"),
                "",
                List.of(),
                "");
        new FindingsCsv(text).write(List.of(new Kept(1, finding, Optional.of(UUID.randomUUID()), Optional.empty())));
        return text.toString();
    }
}
