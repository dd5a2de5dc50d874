package io.officergate.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.officergate.world.World;
import io.officergate.world.keycloak.AdminRest;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How long report R-11 and that of duties without a decision take for so many officers, and what they need in memory; beside
 * R-11 what Keycloak's own interface takes for the same accounts: pages of users, and the credentials of each. Of these a sample is asked and the rest reckoned.
 */
public final class ReportBenchmark {
    private static final double GOAL_SECONDS = 10;
    private static final int DOWNLOADS = 3;
    private static final int PAGE = 100;
    private static final int PAGES = 5;
    private static final int BUFFER = 1 << 16;
    private static final double NANOS_PER_SECOND = 1e9;

    private final World world;
    private final int officers;
    private final PrintWriter out;
    private final AdminRest admin;
    private final String realm;

    /** A benchmark in a world that runs. */
    public ReportBenchmark(World world, int officers, PrintWriter out) {
        this.world = world;
        this.officers = officers;
        this.out = out;
        this.admin = world.admin();
        this.realm = "/" + world.runFile().keycloak().realm();
    }

    /** Makes the officers, measures both, and prints seconds, bytes, rows and heap. */
    public void run() {
        say("Making %d officers …", officers);
        new ManyOfficers(world).make(officers);
        double exceptions = median("exceptions");
        say("OfficerGate, duties without a decision: median %.2f s of %d", exceptions, DOWNLOADS);
        double median = median("password-state");
        say("OfficerGate, report R-11: median %.2f s of %d; the goal is %.0f s", median, DOWNLOADS, GOAL_SECONDS);
        double stock = stock();
        say(
                "Keycloak, pages of users and credentials of each: %.0f s, reckoned from %d accounts",
                stock, Math.min(officers, PAGE * PAGES));
        say("report, seconds, ours : stock  %.4f", median / stock);
    }

    private double median(String report) {
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i < DOWNLOADS; i++) {
            seconds.add(download(report));
        }
        return seconds.stream().sorted().toList().get(DOWNLOADS / 2);
    }

    private double download(String name) {
        double before = HeapWatch.live(world.keycloak());
        long bytes = 0;
        long lines = 0;
        double seconds;
        double peak;
        try (HeapWatch heap = new HeapWatch(world.keycloak())) {
            long begun = System.nanoTime();
            try (InputStream report = admin.open(realm + "/officergate/reports/" + name)) {
                byte[] part = new byte[BUFFER];
                for (int read = report.read(part); read >= 0; read = report.read(part)) {
                    bytes += read;
                    lines += lines(part, read);
                }
            } catch (IOException brokenOff) {
                throw new UncheckedIOException("the report broke off", brokenOff);
            }
            seconds = (System.nanoTime() - begun) / NANOS_PER_SECOND;
            peak = heap.peak();
        }
        say(
                "%.2f s, %d bytes, %d rows; heap %.0f MiB before, at most %.0f MiB with garbage, %.0f MiB after",
                seconds, bytes, lines - 1, before, peak, HeapWatch.live(world.keycloak()));
        if (lines <= officers) {
            throw new IllegalStateException("not everybody is in the report");
        }
        return seconds;
    }

    private static long lines(byte[] part, int length) {
        long lines = 0;
        for (int i = 0; i < length; i++) {
            lines += part[i] == '\n' ? 1 : 0;
        }
        return lines;
    }

    /** Pages from all over the list: one far behind takes longer. */
    private double stock() {
        long begun = System.nanoTime();
        int asked = 0;
        for (int page = 0; page < PAGES; page++) {
            int first = officers / PAGES * page;
            JsonNode users = admin.get(realm + "/users?briefRepresentation=false&first=" + first + "&max="
                    + Math.min(PAGE, Math.max(1, officers / PAGES)));
            for (JsonNode user : users) {
                admin.get(realm + "/users/" + user.path("id").asText() + "/credentials");
                asked++;
            }
        }
        return (System.nanoTime() - begun) / NANOS_PER_SECOND / asked * officers;
    }

    private void say(String format, Object... arguments) {
        out.println(String.format(Locale.ROOT, format, arguments));
        out.flush();
    }
}
