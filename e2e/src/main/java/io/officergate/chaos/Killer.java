package io.officergate.chaos;

import io.officergate.world.process.Part;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Kills a part at random every few seconds and starts it again at once, also one that has given up. Only a part that works is
 * killed: one that never comes up shows nothing of the others.
 */
final class Killer implements AutoCloseable {
    private static final Duration GIVEN_UP = Duration.ofMinutes(2);

    private final List<Part> parts;
    private final Duration every;
    private final Random random;
    private final Map<String, Integer> killed = new TreeMap<>();
    private final Thread thread = new Thread(this::run, "killer");
    private volatile boolean done;

    /**
     * @param every mean time between two kills; the pauses are half as long to half as long again
     */
    Killer(List<Part> parts, Duration every, Random random) {
        this.parts = List.copyOf(parts);
        this.every = every;
        this.random = random;
        thread.start();
    }

    /** How often each was killed. */
    Map<String, Integer> killed() {
        return Map.copyOf(killed);
    }

    /** Kills no more, and waits until everything works. */
    @Override
    public void close() {
        done = true;
        thread.interrupt();
        try {
            thread.join(GIVEN_UP.toMillis());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        parts.forEach(part -> {
            part.start();
            part.awaitReady();
        });
    }

    private void run() {
        try {
            while (!done) {
                Thread.sleep(every.toMillis() / 2 + random.nextLong(every.toMillis()));
                List<Part> working = parts.stream().filter(Part::works).toList();
                if (!working.isEmpty()) {
                    Part next = working.get(random.nextInt(working.size()));
                    next.kill();
                    killed.merge(next.name(), 1, Integer::sum);
                }
                parts.forEach(Killer::startAgain);
            }
        } catch (InterruptedException enough) {
            // done
        }
    }

    /** A part that needs another one to start, which is away, is started at the next turn. */
    private static void startAgain(Part part) {
        try {
            part.start();
        } catch (IllegalStateException notYet) {
            System.getLogger(Killer.class.getName()).log(Level.INFO, part.name() + " does not start yet");
        }
    }
}
