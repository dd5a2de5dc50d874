package io.officergate.world;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;

/** Runs the steps of a start, each told to the reader, those of one call at the same time. */
final class Steps {
    private final Progress progress;
    private final BooleanSupplier isStopping;

    Steps(Progress progress, BooleanSupplier isStopping) {
        this.progress = progress;
        this.isStopping = isStopping;
    }

    /** One step with its name. */
    record Step(String name, Runnable work) {}

    static Step step(String name, Runnable work) {
        return new Step(name, work);
    }

    /**
     * Waits for all of them, also when one fails.
     *
     * @throws RuntimeException the first failure
     */
    void together(Step... steps) {
        ExecutorService threads = Executors.newFixedThreadPool(steps.length);
        try {
            List<CompletableFuture<Void>> running = new ArrayList<>();
            for (Step step : steps) {
                running.add(CompletableFuture.runAsync(() -> run(step), threads));
            }
            CompletableFuture.allOf(running.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException refused ? refused : failed;
        } finally {
            threads.shutdown();
        }
    }

    private void run(Step step) {
        if (isStopping.getAsBoolean()) {
            return;
        }
        long begun = System.nanoTime();
        progress.begins(step.name());
        step.work().run();
        progress.ends(step.name(), Duration.ofNanos(System.nanoTime() - begun));
    }
}
