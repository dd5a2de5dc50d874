package io.officergate.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each thing that is known about an officer by itself; all of them together are in {@link PasswordContentPolicyTest}. */
class PersonalWordsTest {
    @ParameterizedTest
    @CsvSource({
        "An, bình an vô sự, false",
        "Lan, planet xanh, false",
        "Lan, cho lan một bó, true",
        "Hoài, thoải mái, false",
        "Hoài, sông hoài trôi, true",
        "Quang, mưaquang88, true",
        "Nguyễn, xanguyen88, true"
    })
    void aLongerNameCountsInMorePlaces(String name, String password, boolean personal) {
        assertThat(PersonalWords.none().person("", name).isIn(password)).isEqualTo(personal);
    }

    @ParameterizedTest
    @CsvSource({
        "tran.hoa-77, xatranhoa77lo, true",
        "tran.hoa-77, xatranhoa7lo, false",
        "tran.hoa-77, cho hoa một bó, true",
        "tran.hoa-77, mưa tran bờ, true",
        "H26.101, xah26101lo, true",
        "H26.101, xah2610lo, false"
    })
    void anAccountCountsAsAWholeAndByItsWords(String account, String password, boolean personal) {
        assertThat(PersonalWords.none().account(account).isIn(password)).isEqualTo(personal);
    }

    @ParameterizedTest
    @CsvSource({
        "Lê Vũ, An, xalevulo, false",
        "Lê Văn, An, xalevanlo, true",
        "Lê Văn, An, LeVanAn-8-sông-hồ, true",
        "Lê Văn, An, Gió-lê-an-vô-88, false",
        "Lê, An, Bình-an-vô-sự-88, false",
        "Lê Vũ, An, xavuanlo, false",
        "Lê Vũ, An, xalevuanlo, true",
        "Lê Vũ, Yên, xavuyenlo, true",
        "Lê Vũ, Yên, xalvyenlo, true",
        "Lê Vũ, Yên, xayenlvlo, true",
        "Lê Vũ, Yên, xayenlelo, true",
        "Lê Vũ, Yên, xayenvulo, false",
        "Lê, An Tú, xaleanlo, false",
        "Lê, An Tú, xaleantulo, true",
        "Lê, An Hạ Tú, xaanhatulo, true",
        "Lê, An Hạ Tú, xaanhalo, false"
    })
    void shortNamesCountTogether(String family, String given, String password, boolean personal) {
        assertThat(PersonalWords.none().person(family, given).isIn(password)).isEqualTo(personal);
    }

    @ParameterizedTest
    @CsvSource({"Nguyễn, ' Lan'", "' -Nguyễn', Lan", "Nguyễn 李, Lan", "李 Nguyễn, 李 Lan"})
    void partsWithoutALetterFromAToZAreNone(String family, String given) {
        PersonalWords words = PersonalWords.none().person(family, given);
        assertThat(words.isIn("xalannguyenlo")).isTrue();
        assertThat(words.isIn("mưa rào bờ hồ")).isFalse();
        assertThat(words)
                .hasToString(PersonalWords.none().person("Nguyễn", "Lan").toString());
    }

    @ParameterizedTest
    @CsvSource({
        "Sở Y, xasoylo, false",
        "Sở Y tế, xasoytelo, true",
        "Sở Y tế, sở nào gần, false",
        "Phòng Nội vụ, phòng nào gần, false",
        "Xã Sông Mây, Song-May-7-Gio, true",
        "Xã Sông Mây, sông nước 7 giờ, false",
        "Ủy ban nhân dân phường Đồi Thông, Đồi thông xanh 9!, true",
        "Văn phòng tỉnh Mẫu, mẫu số 7 là, true",
        "Văn phòng tỉnh Mẫu, vanphongtinhmau7, true",
        "Văn phòng tỉnh Mẫu, không màu số 7, true",
        "Văn phòng tỉnh Mẫu, tỉnh ta có 7 sông, false"
    })
    void aUnitCountsAsAWhole(String unit, String password, boolean personal) {
        assertThat(PersonalWords.none().unit(unit).isIn(password)).isEqualTo(personal);
    }

    @ParameterizedTest
    @CsvSource({
        "05/03/1990, true",
        "5-3-1990, true",
        "050390, true",
        "1990.03.05, true",
        "50390, false",
        "03051990, false",
        "1990, false"
    })
    void aBirthDateCountsAsItIsWritten(String password, boolean personal) {
        PersonalWords born = PersonalWords.none().birth(LocalDate.of(1990, 3, 5));
        assertThat(born.isIn(password)).isEqualTo(personal);
    }

    @ParameterizedTest
    @CsvSource({
        "00019, false",
        "000190, true",
        "001903, true",
        "34567, false",
        "45678, false",
        "345678, true",
        "34 56-78, true",
        "456789, false"
    })
    void sixDigitsOfANumberAreTooMany(String password, boolean personal) {
        assertThat(PersonalWords.none().number("000190345678").isIn(password)).isEqualTo(personal);
    }

    @ParameterizedTest
    @CsvSource({
        "'', xa, false",
        "0123456, xa123456, false",
        "01234567, xa1234567, false",
        "012345678, xa12345678, true",
        "0123456789, xa123456789, true",
        "+84 123 456 789, xa0123456789, true",
        "0084123456789, xa123456789, true",
        "84123456789, xa0084123456789, true"
    })
    void aTelephoneNumberCountsFromEightDigitsOn(String phone, String password, boolean personal) {
        assertThat(PersonalWords.none().phone(phone).isIn(password)).isEqualTo(personal);
    }

    @ParameterizedTest
    @CsvSource({"lan@tinh.example, lan", "l@tinh.example, l", "@tinh.example, ", "lan, ", "'', ", "a@b@c, a"})
    void theAccountOfAMailAddressStandsBeforeTheSign(String address, String account) {
        assertThat(PersonalWords.localPart(address).orElse(null)).isEqualTo(account);
    }

    @Test
    void tellsNobodyWhatItKnows() {
        assertThat(PersonalWords.none()).hasToString("PersonalWords[0]");
        // lannguyen, nguyen and lan, and four ways to write the date.
        assertThat(PersonalWords.none().account("lan.nguyen").birth(LocalDate.of(1990, 3, 12)))
                .hasToString("PersonalWords[7]");
    }
}
