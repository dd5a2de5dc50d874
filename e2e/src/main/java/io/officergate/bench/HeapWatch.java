package io.officergate.bench;

import io.officergate.world.keycloak.KeycloakNode;
import io.officergate.world.process.Part;
import io.officergate.world.quarkus.QuarkusPart;
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

    private final String metrics;
    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicLong peak = new AtomicLong();
    private final Thread thread = new Thread(this::look, "heap-watch");
    private volatile boolean done;

    HeapWatch(KeycloakNode node) {
        this(metricsOf(node));
    }

    HeapWatch(QuarkusPart part) {
        this(metricsOf(part));
    }

    private HeapWatch(String metrics) {
        this.metrics = metrics;
        thread.start();
    }

    /** What the server needs, in MiB, after its garbage was collected. */
    static double live(KeycloakNode node) {
        return live(node, metricsOf(node));
    }

    /** What the program needs, in MiB, after its garbage was collected. */
    static double live(QuarkusPart part) {
        return live(part, metricsOf(part));
    }

    private static String metricsOf(KeycloakNode node) {
        return node.managementUrl() + "/metrics";
    }

    private static String metricsOf(QuarkusPart part) {
        return part.url() + "/q/metrics";
    }

    private static double live(Part part, String metrics) {
        try {
            Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
            Process collects = new ProcessBuilder(jcmd.toString(), Long.toString(part.pid()), "GC.run")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            collects.waitFor();
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return used(metrics, HttpClient.newHttpClient()) / MIB;
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
                peak.accumulateAndGet(used(metrics, http), Math::max);
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static long used(String metrics, HttpClient http) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(metrics)).build();
            return http.send(request, BodyHandlers.ofString())
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
