package io.officergate.e2e.people;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.officergate.world.Ports;
import io.officergate.world.World;
import io.officergate.world.people.RelyingParty;
import io.officergate.world.people.TextBrowser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A connected system beside the sample: an entry in the realm, a page, and an address where it hears of sign-outs. */
public final class OtherSystem {
    private static final String OFFLINE = "officergate.offline-tokens";

    private final World world;
    private final String clientId = "other-" + UUID.randomUUID();
    private final String secret = UUID.randomUUID().toString();
    private final int port = Ports.free(1).get(0);
    private final List<String> ended = new CopyOnWriteArrayList<>();
    private @Nullable HttpServer server;

    OtherSystem(World world) {
        this.world = world;
        Map<String, String> attributes =
                Map.of("backchannel.logout.url", url() + "/ended", "backchannel.logout.session.required", "true");
        world.admin()
                .post(
                        clients(),
                        Map.of(
                                "clientId",
                                clientId,
                                "secret",
                                secret,
                                "publicClient",
                                false,
                                "standardFlowEnabled",
                                true,
                                "redirectUris",
                                List.of(url() + "/*"),
                                "attributes",
                                attributes));
        comesBack();
    }

    /** Client id. */
    public String clientId() {
        return clientId;
    }

    /** As a client of the realm. */
    public RelyingParty asClient() {
        return new RelyingParty(world.keycloak().url(), realm(), clientId, secret, url() + "/page");
    }

    /** Ids of the sessions it was told have ended, in that order. */
    public List<String> endedSessions() {
        return List.copyOf(ended);
    }

    /** An administrator writes into the entry whether officers may have offline tokens. */
    public OtherSystem mayHaveOfflineTokens(boolean allowed) {
        String address = clients() + "/" + uuid();
        ObjectNode entry = world.admin().get(address).deepCopy();
        entry.withObject("attributes").put(OFFLINE, allowed ? "true" : "");
        world.admin().put(address, entry);
        return this;
    }

    /** Answers nobody any more. */
    public void goesAway() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    /** Answers again, at the same address. */
    public void comesBack() {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            started.createContext("/ended", this::hears);
            started.createContext("/page", exchange -> answer(exchange, "<h1 id=\"other\">other</h1>"));
            started.start();
            server = started;
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    void leave() {
        goesAway();
        world.admin().delete(clients() + "/" + uuid());
    }

    private void hears(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String token = TextBrowser.parameter(URI.create("http://form?" + form), "logout_token")
                .orElseThrow();
        byte[] claims = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
        JsonNode told = new ObjectMapper().readTree(claims);
        ended.add(told.path("sid").asText());
        answer(exchange, "");
    }

    private static void answer(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html;charset=UTF-8");
        exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String uuid() {
        return world.admin()
                .get(clients() + "?clientId=" + clientId)
                .path(0)
                .path("id")
                .asText();
    }

    private String clients() {
        return "/" + realm() + "/clients";
    }

    private String realm() {
        return world.runFile().keycloak().realm();
    }

    private String url() {
        return "http://localhost:" + port;
    }
}
