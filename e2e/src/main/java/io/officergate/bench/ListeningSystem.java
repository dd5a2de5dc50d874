package io.officergate.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.officergate.world.keycloak.AdminRest;
import io.officergate.world.people.RelyingParty;
import io.officergate.world.people.TextBrowser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A connected system that answers every back-channel logout at once and keeps when it came. */
final class ListeningSystem implements AutoCloseable {
    private static final String CLIENT = "listening-system";
    private static final String SECRET = "listening-system-of-the-benchmark";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final Map<String, Instant> ended = new ConcurrentHashMap<>();

    ListeningSystem() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
        server.createContext("/ended", this::hears);
        server.start();
    }

    /** Registers it in that realm; what comes back is the system as a client of the realm. */
    RelyingParty at(String keycloakUrl, AdminRest admin, String realm) {
        String url = "http://localhost:" + server.getAddress().getPort();
        admin.post(
                "/" + realm + "/clients",
                Map.of(
                        "clientId",
                        CLIENT,
                        "secret",
                        SECRET,
                        "publicClient",
                        false,
                        "redirectUris",
                        List.of(url + "/*"),
                        "attributes",
                        Map.of(
                                "backchannel.logout.url", url + "/ended",
                                "backchannel.logout.session.required", "true",
                                "pkce.code.challenge.method", "S256")));
        return new RelyingParty(keycloakUrl, realm, CLIENT, SECRET, url + "/signed-in");
    }

    /** When it was told that the session has ended; empty until then. */
    Optional<Instant> toldOf(String session) {
        return Optional.ofNullable(ended.get(session));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void hears(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String token = TextBrowser.parameter(URI.create("http://form?" + form), "logout_token")
                .orElseThrow();
        JsonNode claims = JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
        ended.putIfAbsent(claims.path("sid").asText(), Instant.now());
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }
}
