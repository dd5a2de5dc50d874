package io.officergate.e2e.paths;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** The telephone that CIBA would call: takes every request and keeps the token with which to answer it. */
final class CibaChannel implements AutoCloseable {
    private static final int CREATED = 201;

    private final AtomicReference<String> latest = new AtomicReference<>("");
    private final HttpServer server;

    CibaChannel(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/channel", exchange -> {
            latest.set(Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                    .orElse("")
                    .replace("Bearer ", ""));
            exchange.sendResponseHeaders(CREATED, -1);
            exchange.close();
        });
        server.start();
    }

    /** Where Keycloak reaches it. */
    String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/channel";
    }

    /** The token of the latest request. */
    String latestToken() {
        return latest.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
