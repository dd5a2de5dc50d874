package io.officergate.e2e.people;

import io.officergate.world.Deadline;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.jboss.aerogear.security.otp.Totp;
import org.jboss.aerogear.security.otp.api.Base32;
import org.jboss.aerogear.security.otp.api.Clock;

/**
 * An officer's authenticator. A code is good once, so a second sign-in in the same half minute uses the neighbouring
 * code, which the server accepts too (one step ahead), and a third waits for the next half minute.
 */
public final class Authenticator {
    private static final int STEP_SECONDS = 30;

    private final String secret;
    private final Set<String> used = new HashSet<>();

    /** An authenticator with the secret in Base32. */
    Authenticator(String secret) {
        this.secret = secret;
    }

    /** An authenticator with the secret in Base32. */
    public static Authenticator with(String secret) {
        return new Authenticator(secret);
    }

    /** An authenticator with the secret as the registration page has it in a hidden field. */
    public static Authenticator withRawSecret(String secret) {
        return new Authenticator(Base32.encode(secret.getBytes(StandardCharsets.UTF_8)));
    }

    /** A code that was not used yet and is accepted now. */
    public String unusedCode() {
        Deadline.in(Duration.ofSeconds(2 * STEP_SECONDS))
                .await("an unused one-time code", () -> candidate().isPresent());
        String code = candidate().orElseThrow();
        used.add(code);
        return code;
    }

    private Optional<String> candidate() {
        long now = System.currentTimeMillis() / 1000 / STEP_SECONDS;
        return LongStream.of(now, now + 1)
                .mapToObj(this::codeOf)
                .filter(code -> !used.contains(code))
                .findFirst();
    }

    private String codeOf(long step) {
        return new Totp(secret, new Clock() {
                    @Override
                    public long getCurrentInterval() {
                        return step;
                    }
                })
                .now();
    }
}
