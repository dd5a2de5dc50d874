package io.officergate.bench;

import io.officergate.world.RunFile.Person;
import io.officergate.world.World;
import io.officergate.world.people.HeadlessSignIn;
import io.officergate.world.people.Tokens;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.jboss.aerogear.security.otp.Totp;

/**
 * What a sign-in (authorization code with PKCE, password, one-time code, tokens) and a refresh cost at OfficerGate and at
 * Keycloak as it is shipped. The two take turns, slot by slot; which one begins changes with every round.
 */
public final class SignInBenchmark {
    private static final int REFRESHES = 4;

    private final World world;
    private final int rounds;
    private final int perSlot;
    private final int warmUp;
    private final Habits habits;
    private final PrintWriter out;

    /**
     * A benchmark in a world that runs.
     *
     * @param rounds in each of which both products have one slot
     * @param perSlot sign-ins in a slot
     * @param warmUp sign-ins of each product before anything is measured, each by somebody else; afterwards these people
     *     take turns, so there must be enough for a one-time code to run out before one signs in again
     * @param habits how these people work
     */
    public SignInBenchmark(World world, int rounds, int perSlot, int warmUp, Habits habits, PrintWriter out) {
        this.world = world;
        this.rounds = rounds;
        this.perSlot = perSlot;
        this.warmUp = warmUp;
        this.habits = habits;
        this.out = out;
    }

    /** Enrols the people, warms both up, measures, and prints a table with the ratios. */
    public void run() {
        Contestants contestants = new Contestants(world);
        say("Enrolling %d people at each of the two …", warmUp);
        Product stock = contestants.stock(warmUp);
        Product ours = contestants.officerGate(warmUp);
        Slot slot = new Slot(world.postgres());
        for (Product product : List.of(stock, ours)) {
            say("Warming up %s with %d sign-ins …", product.name(), warmUp);
            turn(slot, product, warmUp);
            product.signIns().clear();
            product.refreshes().clear();
            slot.rest(product);
        }
        for (int round = 0; round < rounds; round++) {
            say("Round %d of %d", round + 1, rounds);
            for (Product product : round % 2 == 0 ? List.of(stock, ours) : List.of(ours, stock)) {
                turn(slot, product, perSlot);
            }
        }
        report("sign-in", stock.signIns(), ours.signIns());
        report("refresh", stock.refreshes(), ours.refreshes());
        for (Product product : List.of(stock, ours)) {
            List<Session> sessions = new ArrayList<>();
            tellStatements(
                    product,
                    "sign-in",
                    slot.saidDuring(product, () -> sessions.addAll(signIn(slot, product, perSlot))),
                    perSlot);
            tellStatements(
                    product,
                    "refresh",
                    slot.saidDuring(product, () -> refresh(slot, product, sessions)),
                    perSlot * REFRESHES);
            end(slot, sessions);
        }
    }

    private void tellStatements(Product product, String operation, Map<String, Long> said, int operations) {
        say("");
        say("%s, statements of each %s", product.name(), operation);
        SaidStatements.lines(said, operations).forEach(line -> say("%s", line));
    }

    private void turn(Slot slot, Product product, int count) {
        List<Session> sessions = signIn(slot, product, count);
        refresh(slot, product, sessions);
        end(slot, sessions);
    }

    /** Not measured, and over before the next slot. */
    private void end(Slot slot, List<Session> sessions) {
        if (habits.signOut()) {
            sessions.forEach(Session::signOut);
        }
        slot.settle();
    }

    private HeadlessSignIn browserOf(Product product, Person person) {
        return habits.keepBrowser()
                ? product.browsers()
                        .computeIfAbsent(person.username(), name -> new HeadlessSignIn(product.client()))
                        .begunAnew()
                : new HeadlessSignIn(product.client());
    }

    /** One browser with what it was given. */
    private static final class Session {
        private final HeadlessSignIn browser;
        private Tokens tokens;

        Session(HeadlessSignIn browser, Tokens tokens) {
            this.browser = browser;
            this.tokens = tokens;
        }

        void refresh() {
            tokens = browser.refresh(tokens);
        }

        void signOut() {
            browser.signOut(tokens);
        }
    }

    private List<Session> signIn(Slot slot, Product product, int count) {
        List<Session> sessions = new CopyOnWriteArrayList<>();
        Runnable signIn = () -> {
            Person person = product.people().remove();
            product.people().add(person);
            HeadlessSignIn browser = browserOf(product, person);
            Tokens tokens = browser.signIn(
                    person.username(), person.password(), () -> new Totp(person.totpSecret()).now(), "openid");
            sessions.add(new Session(browser, tokens));
        };
        product.signIns()
                .add(slot.measure(
                        product, IntStream.range(0, count).mapToObj(i -> signIn).toList()));
        return sessions;
    }

    /** Every session is refreshed a few times, never twice at once: a refresh token is worth one refresh. */
    private static void refresh(Slot slot, Product product, List<Session> sessions) {
        List<Measured> turns = new ArrayList<>();
        for (int turn = 0; turn < REFRESHES; turn++) {
            turns.add(slot.measure(
                    product,
                    sessions.stream()
                            .map(session -> (Runnable) session::refresh)
                            .toList()));
        }
        product.refreshes().add(Measured.middle(turns));
    }

    private void report(String operation, List<Measured> stock, List<Measured> ours) {
        Measured theirs = Measured.middle(stock);
        Measured mine = Measured.middle(ours);
        List<Double> ratios = IntStream.range(0, stock.size())
                .mapToObj(i -> ours.get(i).cpuMillis() / stock.get(i).cpuMillis())
                .sorted()
                .toList();
        say("");
        say("%-9s %14s %14s %12s %12s", operation, "CPU ms", "statements", "p50 ms", "p99 ms");
        line("stock", theirs);
        line("ours", mine);
        say(
                "CPU, ours : stock, of each round: median %.3f, lowest %.3f, highest %.3f; statements: %+.1f",
                ratios.get(ratios.size() / 2),
                ratios.get(0),
                ratios.get(ratios.size() - 1),
                mine.statements() - theirs.statements());
    }

    private void line(String name, Measured figures) {
        say(
                "%-9s %14.2f %14.1f %12.1f %12.1f",
                name, figures.cpuMillis(), figures.statements(), figures.median(), figures.slowest());
    }

    private void say(String format, Object... arguments) {
        out.println(String.format(Locale.ROOT, format, arguments));
        out.flush();
    }
}
