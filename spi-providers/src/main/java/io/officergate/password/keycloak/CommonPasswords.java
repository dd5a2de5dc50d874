package io.officergate.password.keycloak;

import com.nulabinc.zxcvbn.StandardDictionaries;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Passwords that many people have: the list of zxcvbn (MIT, some 30 000, the most common of leaked ones) and one of ours with
 * what Vietnamese people choose.
 */
final class CommonPasswords {
    private static final String OURS = "/officergate/common-passwords-vi.txt";

    private CommonPasswords() {}

    /** Read once, when the first password is looked at. */
    private static final class Known {
        static final Set<String> FOLDED = read();
    }

    /** Whether the text, a to z and 0 to 9 only, is one of them. */
    static boolean include(String folded) {
        return Known.FOLDED.contains(folded);
    }

    private static Set<String> read() {
        Set<String> known = new HashSet<>(ours());
        try {
            StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies().stream()
                    .map(word -> word.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""))
                    .filter(word -> !word.isEmpty())
                    .forEach(known::add);
        } catch (IOException missing) {
            throw new UncheckedIOException("the list of common passwords cannot be read", missing);
        }
        return Collections.unmodifiableSet(known);
    }

    private static List<String> ours() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CommonPasswords.class.getResourceAsStream(OURS), OURS),
                StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toList());
        } catch (IOException missing) {
            throw new UncheckedIOException(OURS + " cannot be read", missing);
        }
    }
}
