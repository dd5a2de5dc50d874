package io.officergate.platform;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/** A key that only the servers know: made once for all nodes, kept in the database, never in a realm. */
public final class ServerSecret {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;
    private static final Map<String, ServerSecret> KNOWN = new ConcurrentHashMap<>();

    private final SecretKeySpec key;

    private ServerSecret(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /**
     * The key of that name; the first who asks makes it, and each node reads it once.
     *
     * @param name at most 40 characters
     */
    public static ServerSecret named(KeycloakSessionFactory factory, String name) {
        ServerSecret known = KNOWN.get(name);
        if (known == null) {
            known = KeycloakModelUtils.runJobInTransactionWithResult(
                    factory, session -> madeOrFound(Database.of(session), name));
            KNOWN.put(name, known);
        }
        return known;
    }

    /** The keyed hash of a text, 64 hexadecimal digits; one for each purpose, so that none stands for another. */
    public String hash(String purpose, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has " + ALGORITHM, missing);
        }
    }

    /** Whether the hash is the text's, found out in constant time. */
    public boolean isHash(String hash, String purpose, String text) {
        return MessageDigest.isEqual(
                hash.getBytes(StandardCharsets.UTF_8), hash(purpose, text).getBytes(StandardCharsets.UTF_8));
    }

    /** The keyed hash of several texts in this order; "ab","c" and "a","bc" have different ones. */
    public String hash(String purpose, List<String> parts) {
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(part.length()).append(':').append(part));
        return hash(purpose, text.toString());
    }

    /** Whether the hash is that of the texts, found out in constant time. */
    public boolean isHash(String hash, String purpose, List<String> parts) {
        return MessageDigest.isEqual(
                hash.getBytes(StandardCharsets.UTF_8), hash(purpose, parts).getBytes(StandardCharsets.UTF_8));
    }

    private static ServerSecret madeOrFound(EntityManager entityManager, String name) {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        entityManager
                .createNativeQuery(
                        "insert into OG_SECRET (NAME, SECRET) values (:name, :secret) on conflict (NAME) do nothing")
                .setParameter("name", name)
                .setParameter("secret", HexFormat.of().formatHex(random))
                .executeUpdate();
        Object kept = entityManager
                .createNativeQuery("select SECRET from OG_SECRET where NAME = :name")
                .setParameter("name", name)
                .getSingleResult();
        return new ServerSecret(HexFormat.of().parseHex((String) kept));
    }
}
