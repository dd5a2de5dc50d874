package io.officergate.bench;

import io.officergate.world.postgres.PostgresPart;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does many operations at one product, four at a time, and measures the server while it does. */
final class Slot {
    private static final int AT_A_TIME = 4;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double NANOS_PER_SECOND = 1e9;

    private static final Duration REST = Duration.ofSeconds(20);
    private static final Duration SETTLED = Duration.ofSeconds(3);

    private final PostgresPart postgres;
    private final Map<String, Double> atRest = new HashMap<>();

    Slot(PostgresPart postgres) {
        this.postgres = postgres;
    }

    /** Measures what the product says to the database when nobody asks anything of it; that is taken off from then on. */
    void rest(Product product) {
        long before = said(product);
        pause(REST);
        atRest.put(product.name(), (said(product) - before) / (double) REST.toSeconds());
    }

    /** Lets what a slot leaves behind come to its end: connected systems are told after a session. */
    void settle() {
        pause(SETTLED);
    }

    private static void pause(Duration length) {
        try {
            Thread.sleep(length.toMillis());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopping);
        }
    }

    Measured measure(Product product, List<Runnable> operations) {
        Duration cpuBefore = cpu(product);
        long statementsBefore = said(product);
        long begun = System.nanoTime();
        double[] waits = runAll(operations);
        double seconds = (System.nanoTime() - begun) / NANOS_PER_SECOND;
        double cpu = cpu(product).minus(cpuBefore).toNanos() / NANOS_PER_MILLI;
        double statements = said(product) - statementsBefore - atRest.getOrDefault(product.name(), 0.0) * seconds;
        return Measured.of(cpu / operations.size(), statements / operations.size(), waits);
    }

    /** How often the product said each statement to the database while something was done, by statement. */
    Map<String, Long> saidDuring(Product product, Runnable work) {
        Map<String, Long> before = postgres.statements(product.database());
        work.run();
        Map<String, Long> said = new HashMap<>(postgres.statements(product.database()));
        before.forEach((statement, calls) -> said.merge(statement, -calls, Long::sum));
        return said;
    }

    private long said(Product product) {
        return postgres.statements(product.database()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private static double[] runAll(List<Runnable> operations) {
        ExecutorService clients = Executors.newFixedThreadPool(AT_A_TIME);
        try {
            List<Future<Double>> running = new ArrayList<>();
            for (Runnable operation : operations) {
                running.add(clients.submit(() -> {
                    long begun = System.nanoTime();
                    operation.run();
                    return (System.nanoTime() - begun) / NANOS_PER_MILLI;
                }));
            }
            double[] waits = new double[running.size()];
            for (int i = 0; i < waits.length; i++) {
                waits[i] = running.get(i).get();
            }
            return waits;
        } catch (ExecutionException failed) {
            throw new IllegalStateException("an operation failed, so nothing was measured", failed.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopping);
        } finally {
            clients.shutdownNow();
        }
    }

    /** What the server's threads have used, without the compilers: they are busy while a server is young, and then no more. */
    static Duration cpu(Product product) {
        return ProcessHandle.of(product.node().pid())
                .flatMap(process -> process.info().totalCpuDuration())
                .map(all -> all.minus(CompilerThreads.cpu(product.node().pid())))
                .orElseThrow(() -> new IllegalStateException("the machine does not tell the CPU time of a process"));
    }
}
