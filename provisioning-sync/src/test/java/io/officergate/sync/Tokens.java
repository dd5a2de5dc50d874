package io.officergate.sync;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;

/** Access tokens as the realm issues them, signed with a key of this test run. */
public final class Tokens {

    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();
    private static final KeyPair KEYS = keys();

    private Tokens() {}

    /** Of a personnel system: our audience and role. */
    public static String of(String client) {
        return signed(client, "provisioning-sync", "personnel-source");
    }

    /** With any audience and role. */
    public static String signed(String client, String audience, String role) {
        long now = Instant.now().getEpochSecond();
        String claims = """
                {"iss":"test","sub":"%1$s","azp":"%1$s","aud":"%2$s","iat":%4$d,"exp":%5$d,\
                "resource_access":{"provisioning-sync":{"roles":["%3$s"]}}}""".formatted(client, audience, role, now, now + 300);
        String content = encoded("{\"alg\":\"RS256\",\"typ\":\"JWT\"}") + "." + encoded(claims);
        return content + "." + URL.encodeToString(sign(content));
    }

    static String publicKey() {
        return Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded());
    }

    private static String encoded(String json) {
        return URL.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] sign(String content) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(KEYS.getPrivate());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
