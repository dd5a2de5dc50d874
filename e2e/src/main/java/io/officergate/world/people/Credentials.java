package io.officergate.world.people;

import java.util.Map;

/** Credentials of accounts that are made ready to use, as Keycloak's admin interface takes them. */
public final class Credentials {
    private static final String TOTP = "{\"subType\":\"totp\",\"digits\":6,\"counter\":0,\"period\":30,"
            + "\"algorithm\":\"HmacSHA1\",\"secretEncoding\":\"BASE32\"}";

    private Credentials() {}

    /** A password that need not be changed. */
    public static Map<String, Object> password(String password) {
        return Map.of("type", "password", "value", password, "temporary", false);
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
