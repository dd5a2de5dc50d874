package io.officergate.world.people;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Credentials of accounts that are made ready to use, as Keycloak's admin interface takes them. */
public final class Credentials {
    private static final String TOTP = "{\"subType\":\"totp\",\"digits\":6,\"counter\":0,\"period\":30,"
            + "\"algorithm\":\"HmacSHA1\",\"secretEncoding\":\"BASE32\"}";

    /** Few: Keycloak hashes it anew, its own way, at the first sign-in. */
    private static final int ITERATIONS = 1000;

    private static final int HASH_BITS = 512;
    private static final int SALT_BYTES = 16;

    private Credentials() {}

    /** A password of the officer's own, as it comes from an older system: hashed, set now. */
    public static Map<String, Object> password(String password) {
        return password(password, Instant.now());
    }

    /** As above, set at that time. */
    public static Map<String, Object> password(String password, Instant setAt) {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        Base64.Encoder base64 = Base64.getEncoder();
        return Map.of(
                "type",
                "password",
                "createdDate",
                setAt.toEpochMilli(),
                "credentialData",
                "{\"algorithm\":\"pbkdf2-sha512\",\"hashIterations\":" + ITERATIONS + "}",
                "secretData",
                "{\"value\":\"" + base64.encodeToString(hash(password, salt)) + "\",\"salt\":\""
                        + base64.encodeToString(salt) + "\"}");
    }

    private static byte[] hash(String password, byte[] salt) {
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, ITERATIONS, HASH_BITS))
                    .getEncoded();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java has no PBKDF2", missing);
        }
    }

    /**
     * An authenticator app: 6 digits, 30 s.
     *
     * @param secret Base32
     */
    public static Map<String, Object> authenticator(String secret) {
        return authenticator(secret, "demo");
    }

    /** As above, one of several: Keycloak wants each to have a name of its own. */
    public static Map<String, Object> authenticator(String secret, String label) {
        return Map.of(
                "type",
                "otp",
                "userLabel",
                label,
                "credentialData",
                TOTP,
                "secretData",
                "{\"value\":\"" + secret + "\"}");
    }
}
