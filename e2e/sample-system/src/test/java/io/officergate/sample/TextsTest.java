package io.officergate.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextsTest {
    private final Texts texts = new Texts();

    @Test
    void saysEverythingInBothLanguages() {
        assertThat(texts.in("vi").keySet()).isEqualTo(texts.in("en").keySet()).isNotEmpty();
        assertThat(texts.in("vi").values()).noneMatch(String::isBlank);
        assertThat(texts.in("en").values()).noneMatch(String::isBlank);
    }

    @Test
    void speaksVietnameseUnlessAskedOtherwise() {
        assertThat(texts.in(null).get("language")).isEqualTo("vi");
        assertThat(texts.in("fr").get("language")).isEqualTo("vi");
        assertThat(texts.in("en").get("language")).isEqualTo("en");
    }
}
