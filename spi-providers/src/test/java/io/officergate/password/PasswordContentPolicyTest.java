package io.officergate.password;

import static io.officergate.password.PasswordFlaw.COMMON;
import static io.officergate.password.PasswordFlaw.NO_CAPITAL;
import static io.officergate.password.PasswordFlaw.NO_DIGIT;
import static io.officergate.password.PasswordFlaw.NO_SIGN;
import static io.officergate.password.PasswordFlaw.NO_SMALL_LETTER;
import static io.officergate.password.PasswordFlaw.PERSONAL;
import static io.officergate.password.PasswordFlaw.RUN;
import static io.officergate.password.PasswordFlaw.TOO_LONG;
import static io.officergate.password.PasswordFlaw.TOO_SHORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordContentPolicyTest {
    private static final Set<String> COMMON_ONES = Set.of("matkhau", "password", "vietnam", "password123", "superman");
    private static final PasswordContentPolicy OFFICERS = new PasswordContentPolicy(12, COMMON_ONES::contains);
    private static final PasswordContentPolicy PRIVILEGED = new PasswordContentPolicy(15, COMMON_ONES::contains);

    private static PersonalWords lan() {
        return PersonalWords.none()
                .account("lan.nguyen-2")
                .account("H26.101")
                .unit("Ủy ban nhân dân phường Dịch Vọng")
                .person("Nguyễn Thị", "Lan")
                .birth(LocalDate.of(1990, 3, 12))
                .number("000190345678")
                .phone("+84 912 345 670");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mưa rào tháng 7 trên sông!",
                "Suoi-Trong-Mua-Lu-77",
                "Con 5 trâu đi cày.",
                "Planet-Xanh-82",
                "Xe-Đạp-Cũ-1990",
                "ヶラA-ngày-8-mưa"
            })
    void goodOnesPass(String password) {
        assertThat(PRIVILEGED.flaws(password + "  Zù", lan())).isEmpty();
        assertThat(OFFICERS.flaws(password, lan())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "11, true, true",
        "12, false, true",
        "13, false, true",
        "14, false, true",
        "15, false, false",
        "16, false, false"
    })
    void countsCharacters(int length, boolean tooShort, boolean tooShortForPrivileged) {
        String password = "Vở-8-xơ-ngựa-tía".substring(0, length);
        assertThat(OFFICERS.flaws(password, lan()).contains(TOO_SHORT)).isEqualTo(tooShort);
        assertThat(PRIVILEGED.flaws(password, lan()).contains(TOO_SHORT)).isEqualTo(tooShortForPrivileged);
        String decomposed = Normalizer.normalize(password, Normalizer.Form.NFD);
        assertThat(OFFICERS.flaws(decomposed, lan()).contains(TOO_SHORT)).isEqualTo(tooShort);
    }

    @ParameterizedTest
    @CsvSource({"127, false", "128, false", "129, true"})
    void anEndlessOneIsRefused(int length, boolean tooLong) {
        String password = "Mây-7-".repeat(30).substring(0, length);
        assertThat(OFFICERS.flaws(password, lan()).contains(TOO_LONG)).isEqualTo(tooLong);
    }

    static Stream<Arguments> flawed() {
        return Stream.of(
                Arguments.of("con trâu 5 đi cày", Set.of(NO_CAPITAL)),
                Arguments.of("CON TRÂU 5 ĐI CÀY", Set.of(NO_SMALL_LETTER)),
                Arguments.of("Con trâu đi cày.", Set.of(NO_DIGIT)),
                Arguments.of("ContrâuĐicày58", Set.of(NO_SIGN)),
                Arguments.of("trâu", Set.of(TOO_SHORT, NO_CAPITAL, NO_DIGIT, NO_SIGN)),
                Arguments.of("", Set.of(TOO_SHORT, NO_CAPITAL, NO_SMALL_LETTER, NO_DIGIT, NO_SIGN)),
                Arguments.of("Mật-Khẩu-2026!", Set.of(COMMON)),
                Arguments.of("Mat-Khau-9876!", Set.of(COMMON)),
                Arguments.of("!!V1etN@m-2026", Set.of(COMMON)),
                Arguments.of("Superman-2026!!", Set.of(COMMON)),
                Arguments.of("P@ssw0rd-2.0.26", Set.of(COMMON)),
                Arguments.of("Qwert-mưa-27-gió", Set.of(RUN)),
                Arguments.of("Mưa-12345-gió-xa", Set.of(RUN)),
                Arguments.of("Qwerty-12345", Set.of(RUN)));
    }

    @ParameterizedTest
    @MethodSource("flawed")
    void saysEverythingAtOnce(String password, Set<PasswordFlaw> flaws) {
        assertThat(OFFICERS.flaws(password, lan())).isEqualTo(flaws);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nguyễn-mưa-27-gió",
                "Trời-nguyen-27-gió",
                "NGUYỄN-mưa-27-gió",
                "Ng.u.y.ễ.n-27-gió",
                "Nguy3n-trời-27-gió",
                "Mưa-Lan-27-gió-to",
                "Mưa lan 27 gió To",
                "Thị-mưa-27-gió-to",
                "XaLanNguyen#27tr",
                "Gió-ntlan-27-mưa",
                "Gió-LanNT2-mưa-to",
                "LanMưaGió#27trời",
                "H26.101-Mưa-gió!",
                "Mưa-H26101-gió-x",
                "UyBanNhanDanPhuongDichVong#1",
                "Mưa-12/03/1990-gió",
                "Mưa-120390-gió-to",
                "Mưa-19900312-gió",
                "Mưa-12-3-1990-gió",
                "Mưa-190345-gió-xa",
                "Mưa-0912345670-xa",
                "Mưa-84912345670-x",
                "Mưa-９１２３４５６７０-xa"
            })
    void nothingPersonalIsIn(String password) {
        assertThat(OFFICERS.flaws(password, lan())).contains(PERSONAL);
        assertThat(OFFICERS.flaws(Normalizer.normalize(password, Normalizer.Form.NFD), lan()))
                .contains(PERSONAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Planet-27-mưa-gió", "Thịt-27-mưa-rào", "Mưa-19034-gió-xa", "Xe-1990-mưa-gió", "Lang-thang-27!"})
    void whatOnlyLooksLikeANamePasses(String password) {
        assertThat(OFFICERS.flaws(password, lan())).isEmpty();
    }

    @Test
    void whatNobodySeesMakesItNoLonger() {
        assertThat(OFFICERS.flaws("Gió-8\u200b\u200b\u200b\u200b\u200b\u200b\u200b", lan()))
                .contains(TOO_SHORT);
    }

    @ParameterizedTest
    @CsvSource({
        "' ', true",
        "-, true",
        "€, true",
        "😀, true",
        "'', false",
        "8, false",
        "ễ, false",
        "ヶ, false",
        // A line below, a bell, a space without width, half a character.
        "\u0332, false",
        "'\u0007', false",
        "'\u200b', false",
        "\uD800, false"
    })
    void aSignIsSeenAndNeitherLetterNorDigit(String last, boolean sign) {
        assertThat(OFFICERS.flaws("ContrâuĐicày58" + last, lan()).contains(NO_SIGN))
                .isEqualTo(!sign);
    }

    @Test
    void hostileTextIsOnlyRefused() {
        for (String text : List.of(
                "\uD800".repeat(40),
                "A\u0000b\u200b\u202e1!",
                "a".repeat(100_000),
                "\u0301".repeat(120),
                "😀".repeat(128),
                "İıſKÅ".repeat(20))) {
            assertThat(OFFICERS.flaws(text, lan())).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 13, 64})
    void theLengthHasARange(int shortest) {
        assertThatCode(() -> new PasswordContentPolicy(shortest, text -> false)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 11, 65})
    void aLengthOutOfItsRangeIsRefused(int shortest) {
        assertThatThrownBy(() -> new PasswordContentPolicy(shortest, text -> false))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
