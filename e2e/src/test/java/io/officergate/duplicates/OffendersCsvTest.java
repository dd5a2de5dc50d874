package io.officergate.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OffendersCsvTest {
    @Test
    void beginsWithAByteOrderMarkAndTheHeader() {
        assertThat(OffendersCsv.of(List.of()))
                .isEqualTo("\uFEFF\"realm\",\"user_id\",\"user_name\",\"masked_number\",\"finding\",\"noi_dung\","
                        + "\"meaning\",\"count\",\"group\"\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"lan, \"lan\"", "=cmd(), \"'=cmd()\"", "@lan, \"'@lan\"", "la\"n, \"la\"\"n\"", "``, \"\""})
    void aUserNameIsTextToASpreadsheet(String userName, String cell) {
        Offender offender = new Offender("officers", "u1", userName, "000********1", Finding.DUPLICATE, 2, "1");
        assertThat(OffendersCsv.of(List.of(offender)))
                .endsWith("\"officers\",\"u1\"," + cell
                        + ",\"000********1\",\"duplicate\",\"Nhiều tài khoản có cùng một số định danh\","
                        + "\"Several accounts have the same number\",\"2\",\"1\"\r\n");
    }
}
