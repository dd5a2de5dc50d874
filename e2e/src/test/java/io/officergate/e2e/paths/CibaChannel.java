package io.officergate.e2e.paths;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The telephone that CIBA would call: takes every request and keeps the token with which to answer it. */
final class CibaChannel implements AutoCloseable {
    private static final int CREATED = 201;

    private final Queue<String> tokens = new ConcurrentLinkedQueue<>();
    private final HttpServer server;

    CibaChannel(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/channel", exchange -> {
            tokens.clear();
            tokens.add(Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
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
        return tokens.element();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
