package io.officergate.chaos;

import io.officergate.world.Deadline;
import io.officergate.world.RunFile;
import io.officergate.world.World;
import io.officergate.world.keycloak.KeycloakNode;
import io.officergate.world.people.BrakeDesk;
import io.officergate.world.people.SyncAccount.Answer;
import io.officergate.world.process.Part;
import io.officergate.world.quarkus.QuarkusPart;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * One run: random histories of many officers are sent, shuffled and partly twice, to two copies of provisioning-sync and over
 * the broker, while the database, the broker, two Keycloak nodes and both copies are killed in rounds. Who holds what in the end
 * is compared with {@link ReferenceCareer}.
 */
public final class Chaos {
    private static final Duration STANDSTILL = Duration.ofMinutes(5);
    private static final Duration LOOKS = Duration.ofSeconds(5);
    /** The events are spread over that many rounds of kills, or more. */
    private static final int ROUNDS = 3;

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
     * @param every mean time between two kills; zero kills nothing
     * @param seed of everything random; the same histories come of it
     */
    public record Plan(int officers, int events, Duration every, long seed) {}

    /** A run in a world that has started. */
    public Chaos(World world, Plan plan, PrintWriter out) {
        this.world = world;
        this.plan = plan;
        this.out = out;
        this.evidence = new Evidence(world);
    }

    /**
     * Whether nothing was lost, nothing done twice, the order right, the evidence complete and everybody where the model says,
     * although everything was killed.
     */
    public boolean run() {
        Random random = new Random(plan.seed());
        // Half of the longest is the mean, and an eighth more comes with hand-overs and units.
        int longest = Math.max(1, Math.round(2f * plan.events() / plan.officers() * 8 / 9) - 1);
        Histories histories = Histories.random(plan.officers(), Chaos::account, longest, random);
        say("Seed %d: %d officers with %d events.", plan.seed(), plan.officers(), histories.events());
        histories.begin(world.admin(), world.runFile().keycloak().realm());

        KeycloakNode node = world.anotherKeycloak();
        // A node names the first one's address as the place of its keys, as behind a load balancer; here is none.
        QuarkusPart copy = world.syncWith(Map.of(
                "OFFICERGATE_SYNC_KEYCLOAK_URL",
                node.url(),
                "QUARKUS_OIDC_JWKS_PATH",
                "/protocol/openid-connect/certs"));
        List<RunFile.Sync> ways = Ways.of(world, List.of(world.sync(), copy), List.of(world.keycloak(), node));
        long begun = System.nanoTime();
        Map<String, Integer> killed = plan.every().isZero()
                ? calmly(histories, ways)
                : among(
                        List.of(world.postgres(), world.kafka(), world.keycloak(), node, world.sync(), copy),
                        histories,
                        ways,
                        random);
        say("It took %d s.", Duration.ofNanos(System.nanoTime() - begun).toSeconds());
        return judge(histories, killed);
    }

    private static Histories.Account account(int i) {
        return new Histories.Account("chaos-%06d".formatted(i), "000194%06d".formatted(i));
    }

    private Map<String, Integer> calmly(Histories histories, List<RunFile.Sync> ways) {
        Senders senders = new Senders(ways, world.kafka(), histories.shuffled(), () -> 1);
        senders.start();
        awaitEnd(histories, senders, ways);
        return Map.of();
    }

    private Map<String, Integer> among(List<Part> parts, Histories histories, List<RunFile.Sync> ways, Random random) {
        Killer killer = new Killer(parts, plan.every(), new Random(random.nextLong()));
        Senders senders = new Senders(
                ways, world.kafka(), histories.shuffled(), () -> (double) killer.total() / (ROUNDS * parts.size()));
        try (killer) {
            senders.start();
            awaitEnd(histories, senders, ways);
        }
        say("Killed %s; sent again %d times.", killer.killed(), senders.repeats());
        awaitEnd(histories, senders, ways);
        return killer.killed();
    }

    /** Waits until every event has come to its end and that is told, or nothing has moved for some minutes. */
    private void awaitEnd(Histories histories, Senders senders, List<RunFile.Sync> ways) {
        Ways<BrakeDesk> desks = new Ways<>(ways, BrakeDesk::new, 0);
        int events = histories.events();
        Progress last = progress();
        Deadline standstill = Deadline.in(STANDSTILL);
        while (!(senders.areDone() && last.isEndOf(events)) && !standstill.hasPassed()) {
            letBrakeGo(desks);
            pause();
            Progress now = progress();
            if (!now.equals(Progress.UNKNOWN) && !now.equals(last)) {
                say("%d events have ended, %d ends are not told", now.ended(), now.untold());
                last = now;
                standstill = Deadline.in(STANDSTILL);
            }
        }
    }

    private record Progress(long ended, long untold) {
        /** The database is away. */
        static final Progress UNKNOWN = new Progress(-1, -1);

        boolean isEndOf(int events) {
            return ended >= events && untold == 0;
        }
    }

    private Progress progress() {
        try {
            return new Progress(evidence.ended(), evidence.untold());
        } catch (IllegalStateException databaseAway) {
            return Progress.UNKNOWN;
        }
    }

    /** So many withdrawals at once engage the brake; the person at its desk lets them go. */
    private static void letBrakeGo(Ways<BrakeDesk> desks) {
        try {
            Answer state = desks.now().state();
            if (state.isAccepted() && state.body().path("engaged").asBoolean()) {
                desks.now().confirm(REASON);
            }
        } catch (RuntimeException away) {
            desks.takeNext();
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

    private boolean judge(Histories histories, Map<String, Integer> killed) {
        Judgement judgement = new Judgement(histories, evidence);
        judgement.wrong().forEach(line -> say("%s", line));
        killed.forEach((part, times) -> say("%6d  times killed: %s", times, part));
        judgement.faults().forEach((what, count) -> say("%6d  %s", count, what));
        boolean isSpared = killed.containsValue(0);
        boolean holds = judgement.holds() && !isSpared;
        say(
                holds
                        ? "All of it holds."
                        : "It does NOT hold%s.".formatted(isSpared ? ": something was never killed" : ""));
        return holds;
    }

    private void say(String format, Object... arguments) {
        out.println(String.format(Locale.ROOT, format, arguments));
        out.flush();
    }
}
