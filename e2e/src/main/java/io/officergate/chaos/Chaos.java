package io.officergate.chaos;

import io.officergate.world.Deadline;
import io.officergate.world.World;
import io.officergate.world.people.BrakeDesk;
import io.officergate.world.people.SyncAccount.Answer;
import io.officergate.world.process.Part;
import io.officergate.world.quarkus.QuarkusPart;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/**
 * One run: random histories of many officers are sent, shuffled and partly twice, to two copies of provisioning-sync and over
 * the broker, while the database, the broker, Keycloak and both copies are killed at random. Who holds what in the end is
 * compared with {@link ReferenceCareer}.
 */
public final class Chaos {
    private static final Duration PATIENCE = Duration.ofMinutes(40);
    private static final Duration LOOKS = Duration.ofSeconds(5);
    private static final int WORTH_SHOWING = 5;
    private static final String REASON = "the withdrawals of the chaos run are expected";

    private final World world;
    private final Plan plan;
    private final PrintWriter out;
    private final Evidence evidence;

    /**
     * What is done.
     *
     * @param officers whose histories are told
     * @param events how many different ones, about
     * @param every mean time between two kills
     * @param seed of everything random; the same histories and the same victims come of it
     */
    public record Plan(int officers, int events, Duration every, long seed) {}

    /** A run in a world that has started. */
    public Chaos(World world, Plan plan, PrintWriter out) {
        this.world = world;
        this.plan = plan;
        this.out = out;
        this.evidence = new Evidence(world);
    }

    /** Whether nothing was lost, nothing done twice, the order right and the evidence complete. */
    public boolean run() {
        Random random = new Random(plan.seed());
        List<ReferenceCareer> careers = careers(random);
        Histories histories = new Histories(careers, random);
        say("Seed %d: %d officers with %d events.", plan.seed(), careers.size(), histories.events());
        histories.begin(world.admin(), world.runFile().keycloak().realm());
        QuarkusPart second = world.anotherSync();
        Senders senders = new Senders(world, List.of(world.sync().url(), second.url()), histories.shuffled());
        List<Part> parts = List.of(world.postgres(), world.kafka(), world.keycloak(), world.sync(), second);
        long begun = System.nanoTime();
        Killer killer = new Killer(parts, plan.every(), random);
        try (killer) {
            senders.start();
            awaitEnd(histories.events(), senders);
        }
        say(
                "Everything has ended after %d s; killed %s; sent again %d times.",
                Duration.ofNanos(System.nanoTime() - begun).toSeconds(), killer.killed(), senders.repeats());
        Deadline.in(PATIENCE).await("every end is told", () -> evidence.untold() == 0);
        return judge(careers, histories.events());
    }

    private List<ReferenceCareer> careers(Random random) {
        int mean = Math.max(1, plan.events() / plan.officers());
        List<ReferenceCareer> careers = new ArrayList<>();
        for (int i = 1; i <= plan.officers(); i++) {
            careers.add(ReferenceCareer.random(
                    "chaos-%06d".formatted(i), "000194%06d".formatted(i), 1 + random.nextInt(2 * mean - 1), random));
        }
        return careers;
    }

    private void awaitEnd(int events, Senders senders) {
        Deadline deadline = Deadline.in(PATIENCE);
        long shown = -1;
        while (!hasEnded(events, senders)) {
            if (deadline.hasPassed()) {
                throw new IllegalStateException("after " + PATIENCE + " there is no end");
            }
            letBrakeGo();
            shown = show(shown);
            pause();
        }
    }

    private boolean hasEnded(int events, Senders senders) {
        try {
            return senders.areDone() && evidence.ended() + evidence.parked() >= events;
        } catch (IllegalStateException databaseAway) {
            return false;
        }
    }

    private long show(long shown) {
        try {
            long ended = evidence.ended();
            if (ended != shown) {
                say("%d events have ended", ended);
            }
            return ended;
        } catch (IllegalStateException databaseAway) {
            return shown;
        }
    }

    /** So many withdrawals at once engage the brake; the person at its desk lets them go. */
    private void letBrakeGo() {
        try {
            BrakeDesk desk = new BrakeDesk(world.runFile().sync());
            Answer state = desk.state();
            if (state.isAccepted() && state.body().path("engaged").asBoolean()) {
                desk.confirm(REASON);
            }
        } catch (RuntimeException away) {
            // Killed; the next look comes soon.
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOKS.toMillis());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopping);
        }
    }

    private boolean judge(List<ReferenceCareer> careers, int events) {
        Map<String, ReferenceCareer.State> states = evidence.states();
        List<ReferenceCareer> wrong = careers.stream()
                .filter(career -> !career.predicted().equals(states.get(career.userName())))
                .toList();
        wrong.stream()
                .limit(WORTH_SHOWING)
                .forEach(career -> say(
                        "%s is %s, should be %s: %s",
                        career.userName(),
                        Objects.requireNonNullElse(states.get(career.userName()), "nobody"),
                        career.predicted(),
                        career.facts().stream().sorted().toList()));
        Map<String, Long> faults = new LinkedHashMap<>();
        faults.put("not kept", events - evidence.kept());
        faults.put("not ended", events - evidence.ended());
        faults.put("parked", evidence.parked());
        faults.put("without a place in a career", events - evidence.inCareers());
        faults.put("done twice", evidence.twiceInCareers());
        faults.put("without an audit entry", events - evidence.audited());
        faults.put("audited twice", evidence.auditedTwice());
        faults.put("ends not told", evidence.untold());
        faults.put("officers who stand elsewhere than the model says", (long) wrong.size());
        faults.forEach((what, count) -> say("%6d  %s", count, what));
        boolean holds = faults.values().stream().allMatch(count -> count == 0);
        say(holds ? "All of it holds." : "It does NOT hold.");
        return holds;
    }

    private void say(String format, Object... arguments) {
        out.println(String.format(Locale.ROOT, format, arguments));
        out.flush();
    }
}
