package io.officergate.world.keycloak;

import io.officergate.world.WorldFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What goes into a Keycloak home. Homes are made anew when its fingerprint changes.
 *
 * @param distribution the unpacked distribution, left untouched
 * @param providers our jars
 * @param options fixed when the home is built
 */
public record KeycloakBuild(Path distribution, List<Path> providers, List<String> options) {
    /** What every server has, also one without anything of ours. */
    public static final List<String> EVERY_SERVER =
            List.of("--db=postgres", "--health-enabled=true", "--metrics-enabled=true");

    /** Ways to a token or into an account that officers never use; docs/operations.md says why for each. */
    private static final List<String> SWITCHED_OFF = List.of(
            "admin-fine-grained-authz",
            "authorization",
            "ciba",
            "client-auth-federated",
            "device-flow",
            "identity-brokering-api",
            "impersonation",
            "jwt-authorization-grant",
            "kerberos",
            "kubernetes-service-accounts",
            "organization",
            "step-up-authentication-saml",
            "token-exchange-standard",
            "twitter-broker",
            "update-email",
            "workflows");

    /**
     * SAML answers and Docker's are no tokens the gate would see; clients are registered by administrators only; an LDAP
     * directory would check passwords past the counter and make accounts that no personnel office knows.
     */
    private static final List<String> CLOSED_PROVIDERS = List.of(
            "--spi-login-protocol--saml--enabled=false",
            "--spi-login-protocol--docker-v2--enabled=false",
            "--spi-client-registration--default--enabled=false",
            "--spi-client-registration--install--enabled=false",
            "--spi-client-registration--openid-connect--enabled=false",
            "--spi-client-registration--saml2-entity-descriptor--enabled=false",
            "--spi-storage--ldap--enabled=false");

    /** How OfficerGate is delivered. */
    public static final List<String> AS_DELIVERED = Stream.of(
                    EVERY_SERVER, List.of("--features-disabled=" + String.join(",", SWITCHED_OFF)), CLOSED_PROVIDERS)
            .flatMap(List::stream)
            .toList();

    /** Everything that is switched off turned on, and older ways besides: what the gate then does is put to the test. */
    public static final List<String> EVERY_PATH_ON = Stream.of(
                    EVERY_SERVER, List.of("--features=token-exchange,admin-fine-grained-authz:v1,docker,scim-api"))
            .flatMap(List::stream)
            .toList();

    public KeycloakBuild {
        providers = List.copyOf(providers);
        options = List.copyOf(options);
        for (Path provider : providers) {
            if (!Files.isRegularFile(provider)) {
                throw new WorldFailure(provider + " is missing.", "build it with ./mvnw -DskipTests package.");
            }
        }
        if (!Files.isDirectory(distribution)) {
            throw new WorldFailure(distribution + " is missing.", "build it with ./mvnw -DskipTests package.");
        }
    }

    /** The same for the same distribution, options and content of jars. */
    String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            StringBuilder all = new StringBuilder(distribution.getFileName().toString());
            options.forEach(option -> all.append('\n').append(option));
            TreeMap<String, String> jars = new TreeMap<>();
            for (Path provider : providers) {
                jars.put(provider.getFileName().toString(), hash(provider, digest));
            }
            jars.forEach((jar, hash) -> all.append('\n').append(jar).append(' ').append(hash));
            return all.toString();
        } catch (IOException unreadable) {
            throw new WorldFailure("Our jars cannot be read.", "build them anew.", unreadable);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    private static String hash(Path file, MessageDigest digest) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            byte[] buffer = new byte[64 * 1024];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
