package io.officergate.world;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jboss.aerogear.security.otp.api.Base32;

/**
 * Passwords and keys of one world: made up on first use, kept in its folder, readable by the owner only.
 * A fresh folder has fresh secrets; none is ever written into the project.
 */
public final class Secrets {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String UPPER = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String LOWER = "abcdefghijkmnpqrstuvwxyz";
    private static final String DIGITS = "23456789";
    private static final int TOTP_SECRET_BYTES = 20;

    private final SecureRandom random = new SecureRandom();
    private final Path file;
    private final Map<String, String> known;

    private Secrets(Path file, Map<String, String> known) {
        this.file = file;
        this.known = known;
    }

    /** Opens the secrets of the folder; there may be none yet. */
    public static Secrets of(WorldFolder folder) {
        Path file = folder.secrets();
        try {
            Map<String, String> known = Files.exists(file)
                    ? JSON.readValue(file.toFile(), new TypeReference<TreeMap<String, String>>() {})
                    : new TreeMap<>();
            return new Secrets(file, known);
        } catch (IOException unreadable) {
            throw new WorldFailure(
                    "The secrets in " + file + " cannot be read.", "start over with --fresh.", unreadable);
        }
    }

    /** The named password: 20 characters of four classes, without look-alikes. */
    public synchronized String password(String name) {
        return known(name, this::newPassword);
    }

    /** The named TOTP secret in Base32: 160 bits, the length HMAC-SHA1 asks for. */
    public synchronized String totp(String name) {
        return known(name, this::newTotpSecret);
    }

    private String known(String name, Supplier<String> newSecret) {
        String secret = known.get(name);
        if (secret == null) {
            secret = newSecret.get();
            known.put(name, secret);
            save();
        }
        return secret;
    }

    private String newPassword() {
        StringBuilder password = new StringBuilder();
        for (int group = 0; group < 4; group++) {
            password.append(group == 0 ? "" : "-")
                    .append(pick(UPPER))
                    .append(pick(LOWER))
                    .append(pick(LOWER))
                    .append(pick(DIGITS))
                    .append(group == 0 ? pick(LOWER) : "");
        }
        return password.toString();
    }

    private String newTotpSecret() {
        byte[] key = new byte[TOTP_SECRET_BYTES];
        random.nextBytes(key);
        return Base32.encode(key);
    }

    private char pick(String alphabet) {
        return alphabet.charAt(random.nextInt(alphabet.length()));
    }

    private void save() {
        try {
            PrivateFile.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(known));
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }
}
