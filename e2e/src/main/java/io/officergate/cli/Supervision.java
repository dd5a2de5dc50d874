package io.officergate.cli;

import io.officergate.world.Progress;
import io.officergate.world.World;
import io.officergate.world.WorldFailure;
import io.officergate.world.process.Part;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Starts a part again that has ended by itself or was killed, once for each end; gives up on one that does not start. */
final class Supervision {
    private static final long BETWEEN_ROUNDS_MILLISECONDS = 500;

    private final World world;
    private final Progress progress;
    private final CountDownLatch stopping;
    private final Set<Part> givenUp = new HashSet<>();

    Supervision(World world, Progress progress, CountDownLatch stopping) {
        this.world = world;
        this.progress = progress;
        this.stopping = stopping;
    }

    void untilStopped() {
        try {
            while (!stopping.await(BETWEEN_ROUNDS_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                world.everyPart().stream()
                        .filter(part -> !part.isRunning() && !givenUp.contains(part))
                        .forEach(this::startAgain);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void startAgain(Part part) {
        if (stopping.getCount() == 0) {
            return;
        }
        progress.notes(part.name() + " has ended; starting it again.");
        try {
            part.start();
            part.awaitReady();
            world.publish();
            progress.notes(part.name() + " works again.");
        } catch (WorldFailure cannot) {
            if (stopping.getCount() > 0) {
                givenUp.add(part);
                progress.notes(String.valueOf(cannot.getMessage()));
            }
        }
    }
}
