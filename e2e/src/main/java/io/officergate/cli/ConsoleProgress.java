package io.officergate.cli;

import io.officergate.world.Progress;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** Prints each step with the seconds since the start, and every ten seconds what is still going on. */
final class ConsoleProgress implements Progress, AutoCloseable {
    private static final long HEARTBEAT_MILLISECONDS = 10_000;

    private final PrintWriter out;
    private final long begun = System.nanoTime();
    private final Set<String> running = new ConcurrentSkipListSet<>();
    private final Thread heart;

    ConsoleProgress(PrintWriter out) {
        this.out = out;
        this.heart = new Thread(this::beat, "progress");
        heart.setDaemon(true);
        heart.start();
    }

    @Override
    public void begins(String step) {
        running.add(step);
        line("…   " + step);
    }

    @Override
    public void ends(String step, Duration took) {
        running.remove(step);
        line(String.format(Locale.ROOT, "ok  %s (%.1f s)", step, took.toMillis() / 1000.0));
    }

    @Override
    public void notes(String what) {
        line("    " + what);
    }

    @Override
    public void close() {
        heart.interrupt();
    }

    private void beat() {
        try {
            while (true) {
                Thread.sleep(HEARTBEAT_MILLISECONDS);
                if (!running.isEmpty()) {
                    line("    still at it: " + String.join(", ", running));
                }
            }
        } catch (InterruptedException ready) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void line(String text) {
        double seconds = (System.nanoTime() - begun) / 1e9;
        out.println(String.format(Locale.ROOT, "[%6.1f s] %s", seconds, text));
        out.flush();
    }
}
