package io.officergate.bench;

import io.officergate.world.keycloak.KeycloakNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/** The heap of a server while something happens, as its metrics have it every 100 ms; garbage is in it. */
final class HeapWatch implements AutoCloseable {
    private static final int PAUSE_MILLIS = 100;
    private static final double MIB = 1024.0 * 1024;

    private final KeycloakNode node;
    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicLong peak = new AtomicLong();
    private final Thread thread = new Thread(this::look, "heap-watch");
    private volatile boolean done;

    HeapWatch(KeycloakNode node) {
        this.node = node;
        thread.start();
    }

    /** What the server needs, in MiB, after its garbage was collected. */
    static double live(KeycloakNode node) {
        try {
            Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
            Process collects = new ProcessBuilder(jcmd.toString(), Long.toString(node.pid()), "GC.run")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            collects.waitFor();
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return used(node, HttpClient.newHttpClient()) / MIB;
    }

    /** The most that was in use, in MiB. */
    double peak() {
        return peak.get() / MIB;
    }

    @Override
    public void close() {
        done = true;
        try {
            thread.join();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            while (!done) {
                peak.accumulateAndGet(used(node, http), Math::max);
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static long used(KeycloakNode node, HttpClient http) {
        try {
            HttpRequest metrics = HttpRequest.newBuilder(URI.create(node.managementUrl() + "/metrics"))
                    .build();
            return http.send(metrics, BodyHandlers.ofString())
                    .body()
                    .lines()
                    .filter(line -> line.startsWith("jvm_memory_used_bytes{") && line.contains("area=\"heap\""))
                    .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .sum();
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
