package io.officergate.world.process;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Sends a signal to one process. The JDK knows only TERM and KILL; PostgreSQL's gentle one is INT. */
final class Signal {
    private Signal() {}

    /** Sends it; nothing happens when the process has ended meanwhile. */
    static void send(String signal, long pid) {
        try {
            new ProcessBuilder("sh", "-c", "kill -" + signal + " " + pid)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException noShell) {
            throw new UncheckedIOException(noShell);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
