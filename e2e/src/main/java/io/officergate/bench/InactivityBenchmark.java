package io.officergate.bench;

import io.officergate.world.Deadline;
import io.officergate.world.World;
import io.officergate.world.keycloak.KeycloakNode;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How fast unused accounts are locked with all that locking means, while people sign in at another node. Beside it what the database
 * alone could do, and Keycloak's own workflow.
 */
public final class InactivityBenchmark {
    private static final double GOAL = 10_000;
    private static final int PEOPLE = 150;
    private static final int STOCK_DUE = 10_000;
    /** A server that has just begun compiles more than it works. */
    private static final int NOT_COUNTED = 30_000;

    private static final Duration BETWEEN_QUESTIONS = Duration.ofSeconds(1);
    private static final Duration REST = Duration.ofSeconds(40);
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final String SETTING = "KC_SPI_OFFICERGATE_INACTIVITY__OFFICERGATE_INACTIVITY__";
    private static final Map<String, String> AS_DELIVERED = Map.of(SETTING + "LOOK_EVERY_SECONDS", "1");
    private static final Map<String, String> WITHOUT_REST =
            Map.of(SETTING + "LOOK_EVERY_SECONDS", "1", SETTING + "SWEEP_PERCENT", "100");

    /** A sweep believes no clock before that of the last one. */
    private static final String HALT =
            "update OG_IDLE_SWEEP set LOOKED_AT = now() + interval '1 hour' where REALM_ID = %s".formatted(realm());

    private static final String GO =
            "update OG_IDLE_SWEEP set LOOKED_AT = now(), HALTED_AT = null where REALM_ID = %s".formatted(realm());

    private static final String STILL_DUE = "select count(*) from (select 1 from OG_OFFICER where STATUS = 'ACTIVE'"
            + " and IDLE_SINCE <= current_date - 91 limit %d) still";
    private static final String LAST_ENTRY = "select coalesce(max(SEQUENCE), 0) from OG_AUDIT_ENTRY";
    private static final String ENTRIES_OF_EACH = "(select count(*) as N from OG_AUDIT_ENTRY where SEQUENCE > %d"
            + " and ACTION = 'STATUS_CHANGED' and OFFICER_ID like 'bench-%%' group by OFFICER_ID) each_one";

    private static final String PACE = "with each_one as (select AT from OG_AUDIT_ENTRY where SEQUENCE > %d"
            + " and ACTION = 'STATUS_CHANGED' and OFFICER_ID like 'bench-%%')"
            + " select count(*) filter (where AT < (select max(AT) from each_one))"
            + " / extract(epoch from max(AT) - min(AT)) from each_one";

    private final World world;
    private final int accounts;
    private final int due;
    private final PrintWriter out;

    /**
     * A benchmark in a world that runs.
     *
     * @param accounts officers with an account
     * @param due so many of them have not used it for 91 days
     */
    public InactivityBenchmark(World world, int accounts, int due, PrintWriter out) {
        this.world = world;
        this.accounts = accounts;
        this.due = due;
        this.out = out;
    }

    /** Makes the officers, measures all three, and prints paces and ratios. */
    public void run() {
        say("Making %d officers, and %d who sign in …", accounts, PEOPLE);
        new ManyOfficers(world).makeWithoutCredentials(accounts);
        Contestants contestants = new Contestants(world);
        Product ours = contestants.officerGate(PEOPLE);
        change("insert into OG_IDLE_SWEEP (REALM_ID, LOOKED_AT) values (" + realm()
                + ", now()) on conflict do nothing");
        double pace = sweep(ours, "without rest", WITHOUT_REST);
        sweep(ours, "as delivered", AS_DELIVERED);
        oneIsKilled();

        BareSweep bare = new BareSweep(world);
        double batches = bare.batches(due);
        double atOnce = bare.atOnce(due);
        say("The database alone: %.0f accounts/s in batches of 1000, %.0f/s in one statement", batches, atOnce);
        int stockDue = Math.min(due, STOCK_DUE);
        double stock = new StockWorkflow(world, contestants.stock(0, StockWorkflow.LIMITS_LIFTED)).disables(stockDue);
        say("Keycloak's workflow, limits lifted, %d due: %.0f accounts/s, enabled = false alone", stockDue, stock);
        say(
                "ours : database in batches  %.2f; ours : workflow  %.1f; the goal is %.0f accounts/s",
                pace / batches, pace / stock, GOAL);
    }

    private double sweep(Product ours, String how, Map<String, String> settings) {
        change(HALT);
        KeycloakNode sweeper = world.keycloakWith(settings);
        say(
                "A sweep %s: the first %d at a server that has just begun %.0f accounts/s",
                how, Math.min(due, NOT_COUNTED), first());
        areDue(due);
        Slot slot = new Slot(world.postgres());
        List<Double> atRest = signInsAtRest(ours);
        double before = HeapWatch.live(sweeper);
        double[] measured = new double[1];
        Map<String, Long> said;
        SignInsMeanwhile signIns = new SignInsMeanwhile(ours);
        double peak;
        try (HeapWatch heap = new HeapWatch(sweeper);
                signIns) {
            said = slot.saidDuring(ours, () -> measured[0] = paceOfTheSweep(due));
            peak = heap.peak();
        }
        List<Double> meanwhile = signIns.waits();
        double pace = measured[0];
        say("  %d of %d locked, %.0f accounts/s", due, accounts, pace);
        say(
                "  heap of the sweeping node %.0f MiB before, at most %.0f MiB with garbage, %.0f MiB after",
                before, peak, HeapWatch.live(sweeper));
        say(
                "  sign-ins at another node: %d at rest, median %.0f, p90 %.0f ms; %d meanwhile, median %.0f, p90 %.0f ms;"
                        + " ratio %.2f",
                atRest.size(),
                quantile(atRest, 0.5),
                quantile(atRest, 0.9),
                meanwhile.size(),
                quantile(meanwhile, 0.5),
                quantile(meanwhile, 0.9),
                quantile(meanwhile, 0.5) / quantile(atRest, 0.5));
        SaidStatements.lines(said, due / 1000)
                .forEach(line -> say("  of a thousand, with the sign-ins meanwhile: %s", line));
        change(HALT);
        everybodyIsInUse();
        world.dismiss(sweeper);
        return pace;
    }

    /** A sweep of a part, after which nobody is due and no sweep runs. */
    private double first() {
        int some = Math.min(due, NOT_COUNTED);
        areDue(some);
        double pace = paceOfTheSweep(some);
        change(HALT);
        everybodyIsInUse();
        return pace;
    }

    private void areDue(int many) {
        change(
                "update OG_OFFICER set IDLE_SINCE = current_date - 91 where IDLE_SINCE > current_date - 91 and OFFICER_ID in"
                        + " (select 'bench-' || i from generate_series(1, " + many + ") i)");
    }

    /** Nobody is locked, and nobody is due. */
    private void everybodyIsInUse() {
        try (Connection database = world.postgres().connect();
                Statement sql = database.createStatement()) {
            sql.execute("update OG_OFFICER set IDLE_SINCE = current_date"
                    + " where IDLE_SINCE < current_date and OFFICER_ID like 'bench-%'");
            BareSweep.open(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException("nobody could be opened again", failed);
        }
    }

    /** Once more by two nodes, one of which is killed in the middle. */
    private void oneIsKilled() {
        KeycloakNode first = world.keycloakWith(AS_DELIVERED);
        KeycloakNode second = world.keycloakWith(AS_DELIVERED);
        areDue(due);
        String entries = ENTRIES_OF_EACH.formatted(count(LAST_ENTRY));
        change(GO);
        Deadline.in(PATIENCE).await("half is done", () -> count(STILL_DUE.formatted(due)) < due / 2);
        second.kill();
        int left = count(STILL_DUE.formatted(due));
        Deadline.in(PATIENCE).await("the other one is through", () -> count(STILL_DUE.formatted(1)) == 0);
        say(
                "Two nodes, one killed while %d were left: all locked, %d audit entries, at most %d for one of them",
                left, count("select sum(N) from " + entries), count("select max(N) from " + entries));
        change(HALT);
        second.restart();
        world.dismiss(second);
        world.dismiss(first);
    }

    /** The first are not counted: a server that has just begun is slow. */
    private static List<Double> signInsAtRest(Product product) {
        signIns(product);
        return signIns(product);
    }

    private static List<Double> signIns(Product product) {
        SignInsMeanwhile signIns = new SignInsMeanwhile(product);
        try (signIns) {
            pause(REST);
        }
        return signIns.waits();
    }

    /** From the first batch to the last, by the trail, so that nobody has to ask all the time; without the last one. */
    private double paceOfTheSweep(int many) {
        int before = count(LAST_ENTRY);
        change(GO);
        Deadline.in(PATIENCE).await("the sweep is through", () -> {
            pause(BETWEEN_QUESTIONS);
            return count(STILL_DUE.formatted(1)) == 0;
        });
        if (count("select sum(N) from " + ENTRIES_OF_EACH.formatted(before)) != many) {
            throw new IllegalStateException("not everybody was locked once, so nothing was measured");
        }
        return measured(PACE.formatted(before));
    }

    private static String realm() {
        return "(select REALM_ID from USER_ENTITY where USERNAME = 'lan')";
    }

    private void change(String statement) {
        try (Connection database = world.postgres().connect();
                Statement sql = database.createStatement()) {
            sql.executeUpdate(statement);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private int count(String question) {
        return (int) measured(question);
    }

    private double measured(String question) {
        try (Connection database = world.postgres().connect();
                Statement sql = database.createStatement();
                ResultSet answer = sql.executeQuery(question)) {
            answer.next();
            return answer.getDouble(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static double quantile(List<Double> sorted, double share) {
        return sorted.get((int) Math.round((sorted.size() - 1) * share));
    }

    private static void pause(Duration length) {
        try {
            Thread.sleep(length.toMillis());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopping);
        }
    }

    private void say(String format, Object... arguments) {
        out.println(String.format(Locale.ROOT, format, arguments));
        out.flush();
    }
}
