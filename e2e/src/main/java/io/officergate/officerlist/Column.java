package io.officergate.officerlist;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The columns of a list; each is known by names in Vietnamese and English, whatever their accents, case and spaces. */
enum Column {
    USER_NAME("userName", true, "tên đăng nhập", "tài khoản", "user name", "userName"),
    FAMILY_NAME("familyName", true, "họ và tên đệm", "họ và chữ đệm", "họ đệm", "họ", "family name", "last name"),
    GIVEN_NAME("givenName", true, "tên", "given name", "first name"),
    EMAIL("email", false, "thư điện tử", "địa chỉ thư điện tử", "email", "e-mail"),
    PERSONAL_NUMBER("personalNumber", true, "số định danh cá nhân", "số định danh", "số CCCD", "personal number"),
    UNIT("unit", true, "mã đơn vị", "mã định danh đơn vị", "unit", "unit code"),
    DUTIES("duties", false, "nhiệm vụ", "nhiệm vụ tại hệ thống", "duties");

    private final String field;
    private final boolean mandatory;
    private final String names;

    Column(String field, boolean mandatory, String... names) {
        this.field = field;
        this.mandatory = mandatory;
        this.names = Arrays.stream(names).map(Column::simple).collect(Collectors.joining("|", "|", "|"));
    }

    /** The column with that heading; empty when there is none. */
    static Optional<Column> called(String heading) {
        String simple = simple(heading);
        return Arrays.stream(values())
                .filter(column -> column.names.contains("|" + simple + "|")
                        || simple(column.field).equals(simple))
                .findFirst();
    }

    /** Its name in the interface of the server. */
    String field() {
        return field;
    }

    boolean isMandatory() {
        return mandatory;
    }

    private static String simple(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd')
                .replaceAll("[^a-z]", "");
    }
}
