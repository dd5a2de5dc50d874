package io.officergate.sample;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The texts of the pages, Vietnamese first, English second. */
@Singleton
public class Texts {
    /** Name of the cookie and of the query parameter that choose the language. */
    public static final String LANGUAGE = "lang";

    private final Map<String, Map<String, String>> byLanguage = Map.of("vi", read("vi"), "en", read("en"));

    /** The texts in the language asked for; Vietnamese when it is another one, or none. */
    public Map<String, String> in(@Nullable String language) {
        Map<String, String> wanted = language == null ? null : byLanguage.get(language);
        return wanted == null ? Objects.requireNonNull(byLanguage.get("vi")) : wanted;
    }

    private static Map<String, String> read(String language) {
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(Texts.class.getResourceAsStream("/texts/" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            Properties lines = new Properties();
            lines.load(file);
            Map<String, String> texts = new HashMap<>();
            lines.stringPropertyNames().forEach(name -> texts.put(name, lines.getProperty(name)));
            return Map.copyOf(texts);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
