package io.officergate.world.people;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** {@code private_key_jwt}: the private key never leaves the machine, the realm knows the public one (RFC 7523). */
public final class PrivateKeyJwt implements ClientProof {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BITS = 2048;
    private static final Duration LIFE = Duration.ofSeconds(30);

    private final String clientId;
    private final String issuer;
    private final KeyPair keys = newKeys();
    private final String keyId = UUID.randomUUID().toString();

    /**
     * With a new key.
     *
     * @param issuer of the realm the assertions are for
     */
    public PrivateKeyJwt(String clientId, String issuer) {
        this.clientId = clientId;
        this.issuer = issuer;
    }

    @Override
    public String form() {
        return "client_assertion_type=urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer&client_assertion="
                + assertion();
    }

    /** The public key as a JSON Web Key Set. */
    public String jwks() {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        return json(Map.of(
                "keys",
                List.of(Map.of(
                        "kty",
                        "RSA",
                        "use",
                        "sig",
                        "alg",
                        "RS256",
                        "kid",
                        keyId,
                        "n",
                        encoded(unsigned(key.getModulus())),
                        "e",
                        encoded(unsigned(key.getPublicExponent()))))));
    }

    private String assertion() {
        Instant now = Instant.now();
        String header = json(Map.of("alg", "RS256", "typ", "JWT", "kid", keyId));
        String claims = json(Map.of(
                "iss",
                clientId,
                "sub",
                clientId,
                "aud",
                issuer,
                "jti",
                UUID.randomUUID().toString(),
                "iat",
                now.getEpochSecond(),
                "exp",
                now.plus(LIFE).getEpochSecond()));
        String signed = encoded(header.getBytes(StandardCharsets.UTF_8)) + "."
                + encoded(claims.getBytes(StandardCharsets.UTF_8));
        return signed + "." + encoded(signature(signed));
    }

    private byte[] signature(String text) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has SHA256withRSA", missing);
        }
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has RSA", missing);
        }
    }

    /** Without the zero byte that stands for the sign. */
    private static byte[] unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return bytes[0] == 0 ? java.util.Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
