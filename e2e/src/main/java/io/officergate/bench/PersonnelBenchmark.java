package io.officergate.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.officergate.bench.PersonnelFlood.Pace;
import io.officergate.world.Deadline;
import io.officergate.world.RunFile.Person;
import io.officergate.world.World;
import io.officergate.world.keycloak.AdminRest;
import io.officergate.world.people.RelyingParty;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How fast personnel events end access: so many suspensions a second through provisioning-sync, and how long it takes from the order
 * to the refusal of the officer's token and to the word at the connected system. Beside it the same withdrawal by four calls of
 * Keycloak's own admin interface, at Keycloak as it is shipped.
 */
public final class PersonnelBenchmark {
    private static final double GOAL = 500;
    /** After a thousand each server still spends a good part of its time on compiling itself. */
    private static final int WARM_UP = 3000;

    private static final int IN_FLOOD = 1000;
    private static final int STOCK_SUBJECTS = 1500;
    private static final int STOCK_WARM_UP = 1000;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final World world;
    private final int events;
    private final int watched;
    private final PrintWriter out;
    private final PersonnelFlood flood;

    /**
     * A benchmark in a world that runs.
     *
     * @param events suspensions whose pace is measured
     * @param watched officers who are signed in while they are suspended, at each of the two and for each measurement
     */
    public PersonnelBenchmark(World world, int events, int watched, PrintWriter out) {
        this.world = world;
        this.events = events;
        this.watched = watched;
        this.out = out;
        this.flood = new PersonnelFlood(world);
    }

    /** Makes the people, measures both, and prints paces, times and ratios. */
    public void run() {
        Contestants contestants = new Contestants(world);
        say("Making %d officers, and %d who sign in at each of the two …", WARM_UP + events + IN_FLOOD, 2 * watched);
        new ManyOfficers(world).make(WARM_UP + events + IN_FLOOD);
        widenSource();
        Product ours = contestants.officerGate(2 * watched);
        Product stock = contestants.stock(watched);
        AdminRest stockAdmin = world.admin(stock.node());
        AdminWithdrawals byHand = new AdminWithdrawals(
                stockAdmin, stock.client().realm(), stock.client().clientId());
        List<String> subjects = byHand.make(STOCK_SUBJECTS);
        say("Warming up with %d events …", WARM_UP);
        flood.suspend(1, WARM_UP);

        Slot slot = new Slot(world.postgres());
        Pace pace = pace(slot, ours);
        double stockPace = stockPace(slot, stock, byHand, subjects);
        say("paces, ours : stock  %.2f; the goal is %.0f events/s", pace.applied() / stockPace, GOAL);

        try (ListeningSystem system = new ListeningSystem()) {
            RelyingParty here = system.at(
                    world.keycloak().url(), world.admin(), ours.client().realm());
            RelyingParty there =
                    system.at(stock.node().url(), stockAdmin, stock.client().realm());
            say("Keycloak, four calls: %s", Withdrawn.inWords(stockTimes(stock, there, byHand, system)));
            say("OfficerGate, at rest: %s", Withdrawn.inWords(times(signedIn(ours, here), system)));
            behindAFlood(signedIn(ours, here), system);
        }
    }

    /**
     * Behind events that are less urgent, half of them taken in before the first suspension: one behind other suspensions has its place among
     * them, which measures their number. The people have signed in before, or the flood would be over by the time that they are.
     */
    private void behindAFlood(List<Watched> people, ListeningSystem system) {
        int first = WARM_UP + events + 1;
        int last = first + IN_FLOOD - 1;
        CompletableFuture<Pace> flooding = CompletableFuture.supplyAsync(() -> flood.changePositions(first, last));
        Deadline.in(PATIENCE).await("the flood is taken in", () -> flood.waiting(first, last) > IN_FLOOD / 2);
        List<Withdrawn> behind = new ArrayList<>();
        for (Watched officer : people) {
            behind.addAll(times(List.of(officer), system));
            if (flood.waiting(first, last) == 0) {
                break;
            }
        }
        say("OfficerGate, %d behind %d events: %s", behind.size(), IN_FLOOD, Withdrawn.inWords(behind));
        say("  which were applied at %.0f events/s", flooding.join().applied());
    }

    private Pace pace(Slot slot, Product ours) {
        Duration before = Slot.cpu(ours);
        Duration syncBefore = cpu(world.sync().pid());
        List<Pace> paces = new ArrayList<>();
        Map<String, Long> said = slot.saidDuring(ours, () -> paces.add(flood.suspend(WARM_UP + 1, WARM_UP + events)));
        Pace pace = paces.get(0);
        say("OfficerGate: accepted %.0f events/s, applied %.0f events/s", pace.accepted(), pace.applied());
        say(
                "  CPU of Keycloak %.2f ms, of provisioning-sync %.2f ms, statements of both %.1f, each per event",
                perEvent(Slot.cpu(ours).minus(before)),
                perEvent(cpu(world.sync().pid()).minus(syncBefore)),
                said.values().stream().mapToLong(Long::longValue).sum() / (double) events);
        SaidStatements.lines(said, events).forEach(line -> say("  %s", line));
        return pace;
    }

    private double stockPace(Slot slot, Product stock, AdminWithdrawals byHand, List<String> subjects) {
        List<Runnable> withdrawals = subjects.stream()
                .map(id -> (Runnable) () -> byHand.withdraw(id))
                .collect(Collectors.toList());
        slot.measure(stock, withdrawals.subList(0, STOCK_WARM_UP));
        List<Runnable> measured = withdrawals.subList(STOCK_WARM_UP, STOCK_SUBJECTS);
        long begun = System.nanoTime();
        Measured each = slot.measure(stock, measured);
        double pace = measured.size() / ((System.nanoTime() - begun) / NANOS_PER_SECOND);
        say(
                "Keycloak, four calls, four administrators at once: %.0f withdrawals/s, p50 %.0f, p99 %.0f ms, CPU %.2f ms, statements %.1f",
                pace, each.median(), each.slowest(), each.cpuMillis(), each.statements());
        return pace;
    }

    private List<Withdrawn> times(List<Watched> people, ListeningSystem listening) {
        List<Withdrawn> times = new ArrayList<>();
        for (Watched officer : people) {
            ObjectNode event = PersonnelFlood.suspension(
                    "watched-" + officer.person().username(), officer.person().personalNumber());
            officer.requireGood();
            Instant ordered = Instant.now();
            flood.order(event);
            times.add(officer.awaitEnd(ordered, listening));
        }
        return times;
    }

    private List<Withdrawn> stockTimes(
            Product stock, RelyingParty system, AdminWithdrawals byHand, ListeningSystem listening) {
        List<Watched> people = signedIn(stock, system);
        List<String> ids = people.stream()
                .map(officer -> byHand.equip(officer.person().username()))
                .toList();
        return IntStream.range(0, ids.size())
                .mapToObj(i -> {
                    people.get(i).requireGood();
                    Instant ordered = Instant.now();
                    CompletableFuture<Void> calls = CompletableFuture.runAsync(() -> byHand.withdraw(ids.get(i)));
                    Withdrawn withdrawn = people.get(i).awaitEnd(ordered, listening);
                    calls.join();
                    return withdrawn;
                })
                .toList();
    }

    private List<Watched> signedIn(Product product, RelyingParty system) {
        List<Watched> people = new ArrayList<>();
        for (int i = 0; i < watched; i++) {
            Person person = product.people().remove();
            people.add(new Watched(person, system));
        }
        return people;
    }

    /** The source of the examples decides about the provinces of the many as well. */
    private void widenSource() {
        String realm = "/" + world.runFile().keycloak().realm();
        ObjectNode client = world.admin()
                .get(realm + "/clients?clientId=" + world.runFile().sync().clientId())
                .path(0)
                .deepCopy();
        client.withObject("attributes").put("officergate.personnel.units", "H26 " + ManyOfficers.provinces());
        world.admin().put(realm + "/clients/" + client.path("id").asText(), client);
    }

    private double perEvent(Duration all) {
        return all.toNanos() / 1e6 / events;
    }

    private static Duration cpu(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .orElseThrow(() -> new IllegalStateException("the machine does not tell the CPU time of a process"));
    }

    private void say(String format, Object... arguments) {
        out.println(String.format(Locale.ROOT, format, arguments));
        out.flush();
    }
}
