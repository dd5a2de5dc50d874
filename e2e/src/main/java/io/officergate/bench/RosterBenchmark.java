package io.officergate.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.officergate.world.World;
import io.officergate.world.people.PersonnelOffice;
import io.officergate.world.people.SyncAccount.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How long the comparison of a full list takes, from the first byte sent to the report, and what both servers need in memory. One officer
 * in ten has no line, one line in ten has no account, one in ten stands in another unit.
 */
public final class RosterBenchmark {
    private static final double GOAL_SECONDS = 60;
    private static final int RUNS = 3;
    private static final int UNITS = 3321;
    private static final int PROVINCES = 34;
    private static final String SOURCE = "https://personnel.mau.example";
    private static final double NANOS_PER_SECOND = 1e9;

    private final World world;
    private final int accounts;
    private final int rows;
    private final PrintWriter out;
    private final PersonnelOffice office;

    /** A benchmark in a world that runs. */
    public RosterBenchmark(World world, int accounts, int rows, PrintWriter out) {
        this.world = world;
        this.accounts = accounts;
        this.rows = rows;
        this.out = out;
        this.office = new PersonnelOffice(world.runFile().sync());
    }

    /** Makes officers and list, compares three times, and prints seconds, findings and heaps. */
    public void run() {
        say("Making %d officers …", accounts);
        new ManyOfficers(world).make(accounts);
        decidesAboutAll();
        byte[] list = list();
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            seconds.add(compare(list));
        }
        double median = seconds.stream().sorted().toList().get(RUNS / 2);
        say(
                "Comparison of %d lines with %d accounts: median %.2f s of %d; the goal is %.0f s",
                rows, accounts, median, RUNS, GOAL_SECONDS);
    }

    private double compare(byte[] list) {
        double syncBefore = HeapWatch.live(world.sync());
        double keycloakBefore = HeapWatch.live(world.keycloak());
        double seconds;
        double syncPeak;
        double keycloakPeak;
        JsonNode report;
        try (HeapWatch sync = new HeapWatch(world.sync());
                HeapWatch keycloak = new HeapWatch(world.keycloak())) {
            long begun = System.nanoTime();
            Answer answer = office.compares(list, Optional.of(SOURCE));
            seconds = (System.nanoTime() - begun) / NANOS_PER_SECOND;
            if (!answer.isAccepted()) {
                throw new IllegalStateException("the list was not compared: " + answer.body());
            }
            report = answer.body();
            if (report.path("findings").path("MISSING").asInt() == rows) {
                throw new IllegalStateException("the accounts were not seen: " + report);
            }
            syncPeak = sync.peak();
            keycloakPeak = keycloak.peak();
        }
        say(
                "%.2f s, %.1f MiB; provisioning-sync %.0f MiB before, at most %.0f MiB with garbage, %.0f MiB after;"
                        + " Keycloak %.0f, %.0f, %.0f MiB; findings in %.2f s: %s",
                seconds,
                list.length / 1024.0 / 1024,
                syncBefore,
                syncPeak,
                HeapWatch.live(world.sync()),
                keycloakBefore,
                keycloakPeak,
                HeapWatch.live(world.keycloak()),
                download(report.path("roster").asText()),
                report.path("findings"));
        return seconds;
    }

    private double download(String roster) {
        long begun = System.nanoTime();
        try (InputStream findings = office.findings(roster)) {
            findings.transferTo(OutputStream.nullOutputStream());
        } catch (IOException brokenOff) {
            throw new UncheckedIOException("the findings broke off", brokenOff);
        }
        return (System.nanoTime() - begun) / NANOS_PER_SECOND;
    }

    /** The example's personnel office speaks for the units of all these officers. */
    private void decidesAboutAll() {
        String realm = "/" + world.runFile().keycloak().realm();
        JsonNode client = world.admin()
                .get(realm + "/clients?clientId=" + world.runFile().sync().clientId())
                .path(0);
        String units = IntStream.range(0, PROVINCES)
                .mapToObj(province -> String.format(Locale.ROOT, "X%02d", province))
                .collect(Collectors.joining(" "));
        ((ObjectNode) client.path("attributes")).put("officergate.personnel.units", units);
        world.admin().put(realm + "/clients/" + client.path("id").asText(), client);
    }

    private byte[] list() {
        StringBuilder list = new StringBuilder("\ufeffSố định danh;Họ và tên;Mã đơn vị;Nhiệm vụ;Trạng thái\r\n");
        int first = accounts / 10;
        for (int i = first + 1; i <= first + rows; i++) {
            int unit = i % 10 == 0 ? (i + 1) % UNITS : i % UNITS;
            list.append(String.format(
                    Locale.ROOT,
                    "000192%06d;Nguyễn Văn An;X%02d.%d;RECEPTION@public-services-hanoi;đang công tác\r\n",
                    i,
                    unit % PROVINCES,
                    100 + unit / PROVINCES));
        }
        return list.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void say(String format, Object... arguments) {
        out.println(String.format(Locale.ROOT, format, arguments));
        out.flush();
    }
}
