package io.officergate.world.process;

import io.officergate.world.Deadline;
import io.officergate.world.WorldFailure;
import io.officergate.world.WorldFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One part of the world: a process that can be started, awaited, stopped, killed and started again on the same data.
 * Safe to use from several threads.
 */
public abstract class Part {
    private static final Duration GENTLE_STOP = Duration.ofSeconds(12);

    private final String name;
    private final WorldFolder folder;
    private Duration clockShift = Duration.ZERO;
    private @Nullable Process process;

    /**
     * A part that does not run yet.
     *
     * @param name unique in the world; also the name of its log
     */
    protected Part(String name, WorldFolder folder) {
        this.name = name;
        this.folder = folder;
    }

    /** What starts the part now. */
    protected abstract Command command();

    /** One look, at most a few seconds: whether the part does its work. */
    protected abstract boolean isReady();

    /** How long a start may take on a slow machine. */
    protected abstract Duration patience();

    /** What must be in place before each start, for example an initialised data folder. */
    protected void prepare() {}

    public final String name() {
        return name;
    }

    public final Path log() {
        return folder.log(name);
    }

    /** The process id of the running part. */
    public final synchronized long pid() {
        if (process == null) {
            throw new IllegalStateException(name + " is not running");
        }
        return process.pid();
    }

    public final synchronized boolean isRunning() {
        return process != null && process.isAlive();
    }

    /** Whether it runs and does its work now. */
    public final boolean works() {
        return isRunning() && isReady();
    }

    /** Starts the part; {@link #awaitReady()} tells when it works. Nothing happens when it runs already. */
    public final synchronized void start() {
        if (isRunning()) {
            return;
        }
        prepare();
        Process started = Launcher.launch(command().with(ShiftedClock.environment(clockShift)), log());
        BirthCertificate.write(folder.running().resolve(name), started.toHandle());
        process = started;
    }

    /**
     * Waits until the part works.
     *
     * @throws WorldFailure with the end of the log, when the part ends or is not ready in time
     */
    public final void awaitReady() {
        awaitReady(Deadline.in(patience()));
    }

    /** As above, with a deadline of the caller's. */
    public final void awaitReady(Deadline deadline) {
        boolean settled = deadline.comesTrue(() -> !isRunning() || isReady());
        if (!settled || !isRunning()) {
            throw new WorldFailure(
                    name + (isRunning() ? " was not ready in time." : " ended while it started.") + LogFile.end(log()),
                    "read " + log() + ".");
        }
    }

    /** The name, and the last lines of the log. */
    public final String lastWords() {
        return name + LogFile.end(log());
    }

    /** Asks the part to end, and insists after twelve seconds. Nothing happens when it does not run. */
    public final void stop() {
        stop(GENTLE_STOP);
    }

    /** As above, insisting after the time the caller gives. */
    public final synchronized void stop(Duration patience) {
        Process ending = process;
        if (ending == null) {
            return;
        }
        Signal.send(command().stopSignal(), ending.pid());
        if (!Deadline.in(patience).comesTrue(() -> !ending.isAlive())) {
            crash(ending);
        }
        forget(ending);
    }

    /** Ends the part at once with all that it has started, as a crash of its machine would (kill -9). */
    public final synchronized void kill() {
        Process dying = process;
        if (dying != null) {
            crash(dying);
            forget(dying);
        }
    }

    /** A child that outlives its parent holds what the next start needs: a port, or a server's shared memory. */
    private static void crash(Process dying) {
        List<ProcessHandle> children = dying.descendants().toList();
        dying.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        Deadline.in(GENTLE_STOP).comesTrue(() -> children.stream().noneMatch(ProcessHandle::isAlive));
    }

    /** Stops gently, starts, and waits until the part works. */
    public final void restart() {
        stop();
        start();
        awaitReady();
    }

    /**
     * Restarts with a clock that is ahead of the machine's.
     *
     * @param shift whole seconds; zero gives the machine's time again
     */
    public final void restartWithClockAheadBy(Duration shift) {
        ShiftedClock.environment(shift);
        stop();
        clockShift = shift;
        restart();
    }

    private void forget(Process ended) {
        try {
            ended.waitFor();
            Files.deleteIfExists(folder.running().resolve(name));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
        process = null;
    }
}
