package io.officergate.world.process;

import io.officergate.world.WorldFailure;
import java.nio.file.Path;

/** A program that does one thing and ends, for example the formatting of a data folder. It dies with the world too. */
public final class Tool {
    private Tool() {}

    /**
     * Runs it to its end.
     *
     * @param task what it does, for the failure: "PostgreSQL's data folder cannot be initialised"
     * @param mend what helps when it fails
     * @throws WorldFailure with the end of the log, when it says no
     */
    public static void run(Command command, Path log, String task, String mend) {
        Process tool = Launcher.launch(command, log);
        try {
            if (tool.waitFor() != 0) {
                throw new WorldFailure(task + "." + LogFile.end(log), mend);
            }
        } catch (InterruptedException stopping) {
            tool.destroy();
            Thread.currentThread().interrupt();
            throw new WorldFailure(task + ": interrupted.", "start again.", stopping);
        }
    }
}
