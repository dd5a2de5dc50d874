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

/**
 * What goes into a Keycloak home. Homes are made anew when its fingerprint changes.
 *
 * @param distribution the unpacked distribution, left untouched
 * @param providers our jars
 */
public record KeycloakBuild(Path distribution, List<Path> providers) {
    /**
     * Fixed when the home is built. Ways to a token that officers never use are switched off: fewer paths, fewer places
     * to guard.
     */
    static final List<String> OPTIONS = List.of(
            "--db=postgres",
            "--health-enabled=true",
            "--metrics-enabled=true",
            "--features-disabled=impersonation,device-flow,ciba,jwt-authorization-grant");

    public KeycloakBuild {
        providers = List.copyOf(providers);
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
            OPTIONS.forEach(option -> all.append('\n').append(option));
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
