package io.officergate.duplicates;

import java.util.Locale;

/** What is wrong with a personal number. The codes, in small letters, are those of {@code offending-personal-numbers.sql}. */
enum Finding {
    DUPLICATE("Nhiều tài khoản có cùng một số định danh", "Several accounts have the same number"),
    SEVERAL("Một tài khoản có nhiều số định danh", "One account has several numbers"),
    MALFORMED("Số định danh không gồm đúng 12 chữ số", "The number is not exactly 12 digits"),
    OLD_NUMBER("Số CMND cũ 9 chữ số, không phải số định danh", "An old 9-digit number, not a personal number"),
    BLANK("Số định danh để trống", "The number is blank"),
    TOO_LONG("Giá trị dài hơn 255 ký tự", "The value is longer than 255 characters");

    private final String vietnamese;
    private final String english;

    Finding(String vietnamese, String english) {
        this.vietnamese = vietnamese;
        this.english = english;
    }

    static Finding of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String vietnamese() {
        return vietnamese;
    }

    String english() {
        return english;
    }
}
