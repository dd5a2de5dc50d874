package io.officergate.officerlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.officergate.world.WorldFailure;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfficersCsvTest {
    private static final String HEADINGS =
            "Tên đăng nhập;Họ và tên đệm;Tên;Thư điện tử;Số định danh cá nhân;Mã đơn vị;Nhiệm vụ\r\n";

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void offices(String delimiter) {
        String text =
                "\ufeff" + HEADINGS + "lan;Nguyễn Thị;Lan;;000190000001;H26.101;a/RECEPTION|b/APPROVAL\r\n;;;;;;\r\n";
        OfficersCsv list = read(text.replace(";", delimiter));
        assertThat(list.refused()).isEmpty();
        assertThat(list.officers()).hasSize(1);
        ListedOfficer lan = list.officers().get(0);
        assertThat(lan.line()).isEqualTo(2);
        assertThat(lan.cell(Column.FAMILY_NAME)).contains("Nguyễn Thị");
        assertThat(lan.cell(Column.EMAIL)).isEmpty();
        assertThat(OfficersCsv.duties(lan.cell(Column.DUTIES).orElseThrow()))
                .containsExactly("a/RECEPTION", "b/APPROVAL");
    }

    @ParameterizedTest
    @CsvSource({
        "'''000190000001', apostrophe",
        "1.9E+08, scientific_notation",
        "'1,90001E+11', scientific_notation",
        "190000001, ''",
        "1900000012, lost_zeros",
        "19000000123, lost_zeros",
        "19, lost_zeros",
        "000190000001, ''",
        "0001900000011, ''",
    })
    void whatASpreadsheetDoesToANumberIsNamed(String number, String code) {
        OfficersCsv list = read(HEADINGS + "lan;Nguyễn;Lan;;\"" + number + "\";H26.101;\r\n");
        if (code.isEmpty()) {
            assertThat(list.officers()).as("left to the server").hasSize(1);
        } else {
            assertThat(list.refused()).containsExactly(LineResult.refused(2, "personalNumber", code));
        }
    }

    @Test
    void linesAreCountedAsAnEditorDoes() {
        OfficersCsv list =
                read(HEADINGS + "a;\"Nguyễn\nThị\";A;;1;U;\r\n\r\nb;N;B;;2;U;\r\nc;N;C;;000190000001;U;;;\r\n");
        assertThat(list.refused())
                .containsExactly(
                        LineResult.refused(2, "personalNumber", "lost_zeros"),
                        LineResult.refused(5, "personalNumber", "lost_zeros"),
                        LineResult.refused(6, "", "too_many_cells"));
    }

    @Test
    void aNumberComesOnce() {
        String line = "lan;Nguyễn;Lan;;000190000001;H26.101;\r\n";
        assertThat(read(HEADINGS + line + line).refused())
                .containsExactly(LineResult.refused(3, "personalNumber", "repeated"));
    }

    @Test
    void hugeCellsAndManyColumns() {
        assertThat(read(HEADINGS + "lan;" + "N".repeat(1_000_000) + ";Lan;;000190000001;H26.101;\r\n")
                        .refused())
                .containsExactly(LineResult.refused(2, "familyName", "too_long"));
        assertThatThrownBy(() -> read("x;".repeat(100_000)))
                .isInstanceOf(WorldFailure.class)
                .hasMessageContaining("columns");
    }

    @Test
    void whatIsNoListSaysWhy() {
        assertThatThrownBy(() -> read("")).hasMessageContaining("empty");
        assertThatThrownBy(() -> read("Tên;Lương\n")).hasMessageContaining("Column 2");
        assertThatThrownBy(() -> read("Tên;given name\n")).hasMessageContaining("givenName");
        assertThatThrownBy(() -> read("Tên\n")).hasMessageContaining("userName");
        assertThatThrownBy(() -> read(HEADINGS + "lan;\"Nguyễn;Lan\n")).isInstanceOf(WorldFailure.class);
        byte[] old = (HEADINGS + "lan;Nguy\u00ean;Lan\n").getBytes(Charset.forName("windows-1258"));
        assertThatThrownBy(() -> OfficersCsv.read(old))
                .hasMessageContaining("Line 1")
                .hasMessageContaining("UTF-8");
        byte[] wide = HEADINGS.getBytes(StandardCharsets.UTF_16);
        assertThatThrownBy(() -> OfficersCsv.read(wide)).hasMessageContaining("UTF-8");
    }

    @Test
    void bothLanguagesHaveTheSameWords() {
        assertThat(ResourceBundle.getBundle("officergate.list-results_vi").keySet())
                .containsExactlyInAnyOrderElementsOf(
                        ResourceBundle.getBundle("officergate.list-results_en").keySet());
    }

    private static OfficersCsv read(String text) {
        return OfficersCsv.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
