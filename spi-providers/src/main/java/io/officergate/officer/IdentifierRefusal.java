package io.officergate.officer;

import java.util.Arrays;
import java.util.Locale;

/** Why an account may not have a personal number or a user name (ACC-1, ACC-4); tells nothing of whoever has it. */
public enum IdentifierRefusal {
    PERSONAL_NUMBER_MALFORMED(
            "ACC-1", "Số định danh cá nhân gồm đúng 12 chữ số.", "A personal number has exactly 12 digits."),
    PERSONAL_NUMBER_TAKEN(
            "ACC-1",
            "Số định danh cá nhân này đã thuộc một tài khoản khác.",
            "This personal number already belongs to another account."),
    PERSONAL_NUMBER_RESERVED(
            "ACC-4",
            "Số định danh cá nhân này đã từng được cấp cho một cán bộ khác.",
            "This personal number was another officer's and is never given again."),
    PERSONAL_NUMBER_FIXED(
            "ACC-1",
            "Số định danh cá nhân của cán bộ chỉ được sửa theo quyết định.",
            "An officer's personal number is only changed by a correction with a decision."),
    USER_NAME_UNFIT(
            "ACC-1",
            "Tên đăng nhập gồm 3 đến 64 ký tự: chữ thường không dấu a-z, chữ số, và dấu . _ - giữa chúng.",
            "A user name has 3 to 64 characters: small letters a to z, digits, and single . _ - between them."),
    USER_NAME_HOLDS_NUMBER(
            "ACC-1",
            "Tên đăng nhập không được chứa số định danh hoặc dãy từ 9 chữ số trở lên.",
            "A user name holds no personal number and no run of nine digits or more."),
    USER_NAME_RESERVED(
            "ACC-4",
            "Tên đăng nhập này đã từng được cấp cho một cán bộ khác.",
            "This user name was another officer's and is never given again.");

    private final String rule;
    private final String vietnamese;
    private final String english;

    IdentifierRefusal(String rule, String vietnamese, String english) {
        this.rule = rule;
        this.vietnamese = vietnamese;
        this.english = english;
    }

    /**
     * The refusal of that code.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static IdentifierRefusal of(String code) {
        return Arrays.stream(values())
                .filter(refusal -> refusal.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no refusal has the code " + code));
    }

    /** Short stable name, for example {@code personal_number_taken}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For people: the rule and one sentence, in Vietnamese and in English. */
    public String text() {
        return rule + ": " + vietnamese + " · " + english;
    }
}
