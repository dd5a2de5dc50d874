package io.officergate.platform;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Seals what passes through hands that must not change it: session notes, cookies, stored codes. The key is the
 * installation's own ({@code OG_SERVER_SECRET}), made at first use and out of a realm admin's reach; each purpose has
 * a key derived from it, so that a seal made for one is worth nothing for another.
 */
public final class ServerSeal {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    /** Read once by each node: the secret never changes. */
    private static volatile byte @Nullable [] secret;

    private final byte[] key;

    private ServerSeal(byte[] key) {
        this.key = key;
    }

    /**
     * The seal for one purpose.
     *
     * @param purpose short stable name, for example {@code second-factor-proof}
     */
    public static ServerSeal of(KeycloakSession session, String purpose) {
        return new ServerSeal(mac(secret(session), purpose.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * The seal over these parts, in this order.
     *
     * @return 43 characters of base64url
     */
    public String over(List<String> parts) {
        StringBuilder text = new StringBuilder();
        // The length before each part keeps "ab","c" and "a","bc" apart.
        parts.forEach(part -> text.append(part.length()).append(':').append(part));
        byte[] seal = mac(key, text.toString().getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(seal);
    }

    /** Whether the seal is the one over these parts; takes the same time for every wrong one. */
    public boolean isOver(List<String> parts, String seal) {
        return MessageDigest.isEqual(
                over(parts).getBytes(StandardCharsets.US_ASCII), seal.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] secret(KeycloakSession session) {
        byte[] known = secret;
        if (known == null) {
            known = KeycloakModelUtils.runJobInTransactionWithResult(
                    session.getKeycloakSessionFactory(), ServerSeal::readOrMake);
            secret = known;
        }
        return known;
    }

    private static byte[] readOrMake(KeycloakSession session) {
        byte[] fresh = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(fresh);
        Database.of(session)
                .createNativeQuery("insert into OG_SERVER_SECRET (NAME, KEY, CREATED_AT) values ('server', :key, :now)"
                        + " on conflict do nothing")
                .setParameter("key", fresh)
                .setParameter("now", Now.instant())
                .executeUpdate();
        return (byte[]) Database.of(session)
                .createNativeQuery("select KEY from OG_SERVER_SECRET where NAME = 'server'", byte[].class)
                .getSingleResult();
    }

    private static byte[] mac(byte[] key, byte[] text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(text);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has " + ALGORITHM, missing);
        }
    }
}
