package io.officergate.world.people;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** How a machine account proves at the token endpoint who it is. */
@FunctionalInterface
public interface ClientProof {
    /** Fields for the form of one request, encoded. */
    String form();

    /** A shared secret. */
    static ClientProof secret(String secret) {
        return () -> "client_secret=" + URLEncoder.encode(secret, StandardCharsets.UTF_8);
    }
}
