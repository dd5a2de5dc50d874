package io.officergate.bench;

import io.officergate.officerlist.ListResult;
import io.officergate.officerlist.OfficerListImport;
import io.officergate.world.World;
import io.officergate.world.keycloak.AdminRest;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * How long a province's list takes: OfficerGate's import, record, audit entry, unit and duty of each officer included,
 * beside the partial import of Keycloak as it is shipped, accounts alone, in parts of the same size and as many at once.
 */
public final class ImportBenchmark {
    private static final int PART = 100;
    private static final int AT_A_TIME = 2;
    private static final double NANOS_PER_SECOND = 1e9;

    private final World world;
    private final int officers;
    private final PrintWriter out;

    /** A benchmark in a world that runs. */
    public ImportBenchmark(World world, int officers, PrintWriter out) {
        this.world = world;
        this.officers = officers;
        this.out = out;
    }

    /** Warms both up with a tenth, then imports, and prints seconds, officers in a second and the ratio. */
    public void run() {
        Product stock = new Contestants(world).stock(0);
        AdminRest stockAdmin = world.admin(stock.node());
        int warmUp = officers / 10;
        ours(0, warmUp);
        stock(stockAdmin, stock.client().realm(), 0, warmUp);
        double stockSeconds = stock(stockAdmin, stock.client().realm(), warmUp, officers);
        double oursSeconds = ours(warmUp, officers);
        double againSeconds = ours(warmUp, officers);
        tell("Keycloak, partial import", stockSeconds);
        tell("OfficerGate, import", oursSeconds);
        tell("OfficerGate, the same list again", againSeconds);
        out.println(String.format(Locale.ROOT, "import, seconds, ours : stock  %.2f", oursSeconds / stockSeconds));
        out.flush();
    }

    private void tell(String what, double seconds) {
        out.println(String.format(
                Locale.ROOT,
                "%-34s %7.1f s for %d officers, %6.0f in a second",
                what,
                seconds,
                officers,
                officers / seconds));
        out.flush();
    }

    private double ours(int from, int count) {
        StringBuilder list = new StringBuilder("user name,family name,given name,email,personal number,unit,duties\n");
        for (int i = from; i < from + count; i++) {
            list.append(String.format(
                    Locale.ROOT,
                    "%s,Nguyễn Văn,An,%s@example.vn,000191%06d,H26.101,public-services-hanoi/RECEPTION%n",
                    name(i),
                    name(i),
                    i));
        }
        byte[] content = list.toString().getBytes(StandardCharsets.UTF_8);
        long begun = System.nanoTime();
        ListResult result = new OfficerListImport(
                        world.admin(), world.runFile().keycloak().realm())
                .run("benchmark", content, false, done -> {});
        double seconds = (System.nanoTime() - begun) / NANOS_PER_SECOND;
        if (!result.isDone()) {
            throw new IllegalStateException("the list was not taken in: " + result.summary());
        }
        return seconds;
    }

    private static double stock(AdminRest admin, String realm, int from, int count) {
        ExecutorService hands = Executors.newFixedThreadPool(AT_A_TIME);
        long begun = System.nanoTime();
        try {
            List<Future<?>> parts = new ArrayList<>();
            for (int first = from; first < from + count; first += PART) {
                List<Map<String, Object>> part = new ArrayList<>();
                for (int i = first; i < Math.min(first + PART, from + count); i++) {
                    part.add(account(i));
                }
                parts.add(hands.submit(() ->
                        admin.post("/" + realm + "/partialImport", Map.of("ifResourceExists", "SKIP", "users", part))));
            }
            for (Future<?> part : parts) {
                part.get();
            }
        } catch (ExecutionException | InterruptedException failed) {
            throw new IllegalStateException("the partial import failed", failed);
        } finally {
            hands.shutdownNow();
        }
        return (System.nanoTime() - begun) / NANOS_PER_SECOND;
    }

    private static Map<String, Object> account(int number) {
        return Map.of(
                "username",
                name(number),
                "firstName",
                "An",
                "lastName",
                "Nguyễn Văn",
                "email",
                name(number) + "@example.vn",
                "enabled",
                true,
                "requiredActions",
                List.of("UPDATE_PASSWORD"));
    }

    private static String name(int number) {
        return "listed-" + number;
    }
}
