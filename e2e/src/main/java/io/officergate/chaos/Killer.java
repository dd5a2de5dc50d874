package io.officergate.chaos;

import io.officergate.world.Deadline;
import io.officergate.world.keycloak.KeycloakNode;
import io.officergate.world.process.Part;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/**
 * Kills a part every few seconds, in rounds: each once in each round, in any order. It is started again at once, also one that
 * has given up. Only what works is killed: a part that never comes up shows nothing of the others. A Keycloak node takes longest
 * to come up and is killed only while the others work, so that one of them is left.
 */
final class Killer implements AutoCloseable {
    private static final Duration LOOKS = Duration.ofSeconds(1);
    private static final Duration GIVEN_UP = Duration.ofMinutes(5);

    private final List<Part> parts;
    private final Duration every;
    private final Random random;
    private final Map<String, Integer> killed = new TreeMap<>();
    private final List<Part> round = new ArrayList<>();
    private final Thread thread = new Thread(this::run, "killer");
    private volatile boolean done;

    /**
     * @param every mean time between two kills, where something may be killed; the pauses are half as long to half as long again
     */
    Killer(List<Part> parts, Duration every, Random random) {
        this.parts = List.copyOf(parts);
        this.every = every;
        this.random = random;
        parts.forEach(part -> killed.put(part.name(), 0));
        thread.start();
    }

    /** How often each was killed. */
    synchronized Map<String, Integer> killed() {
        return new TreeMap<>(killed);
    }

    /** How often any was killed. */
    int total() {
        return killed().values().stream().mapToInt(Integer::intValue).sum();
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
        Deadline.in(GIVEN_UP).await("everything works again", () -> {
            parts.forEach(Killer::startAgain);
            return parts.stream().allMatch(Killer::works);
        });
    }

    private void run() {
        try {
            Deadline next = pause();
            while (!done) {
                Thread.sleep(LOOKS.toMillis());
                if (next.hasPassed()) {
                    Optional<Part> victim = victim();
                    if (victim.isPresent()) {
                        kill(victim.get());
                        next = pause();
                    }
                }
                parts.forEach(Killer::startAgain);
            }
        } catch (InterruptedException enough) {
            // done
        }
    }

    private Deadline pause() {
        return Deadline.in(every.dividedBy(2).plusMillis(random.nextLong(every.toMillis())));
    }

    private Optional<Part> victim() {
        if (round.isEmpty()) {
            round.addAll(parts);
            Collections.shuffle(round, random);
        }
        return round.stream().filter(this::mayBeKilled).findFirst();
    }

    private boolean mayBeKilled(Part part) {
        return part instanceof KeycloakNode
                ? parts.stream().filter(KeycloakNode.class::isInstance).allMatch(Killer::works)
                : works(part);
    }

    private void kill(Part victim) {
        victim.kill();
        round.remove(victim);
        synchronized (this) {
            killed.merge(victim.name(), 1, Integer::sum);
        }
    }

    private static boolean works(Part part) {
        try {
            return part.works();
        } catch (RuntimeException notNow) {
            return false;
        }
    }

    /** A part that needs another one to start, which is away, is started at a later look. */
    private static void startAgain(Part part) {
        try {
            part.start();
        } catch (RuntimeException notYet) {
            System.getLogger(Killer.class.getName()).log(Level.DEBUG, part.name() + " does not start yet", notYet);
        }
    }
}
