package io.officergate.bench;

import io.officergate.world.RunFile.Person;
import io.officergate.world.World;
import io.officergate.world.people.DemoOfficer;
import io.officergate.world.people.HeadlessSignIn;
import io.officergate.world.people.RelyingParty;
import io.officergate.world.people.TextBrowser;
import io.officergate.world.people.TextPage;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.aerogear.security.otp.Totp;

/**
 * Whether the time of an answer tells accounts from names that nobody has (MFA-2): wrong passwords, and passwords while
 * the account is locked. The two kinds of names take turns, one request at a time.
 */
public final class AnswerTimes {
    /** With a third the browser would have to work. */
    private static final int TRIES_OF_ONE_NAME = 2;

    private static final double NANOS_PER_MILLI = 1e6;

    private final World world;
    private final RelyingParty client;
    private final int names;
    private final PrintWriter out;

    /**
     * A measurement in a world that runs.
     *
     * @param names of each kind; each is tried twice, open and locked
     */
    public AnswerTimes(World world, int names, PrintWriter out) {
        this.world = world;
        this.client = world.sampleAsClient();
        this.names = names;
        this.out = out;
    }

    /** Enrols officers, measures, and prints medians with their ratio. */
    public void run() {
        List<String> known = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        say("Enrolling %d officers …", names);
        for (int i = 0; i < names; i++) {
            DemoOfficer officer = Contestants.officer(i);
            signIn(world.people().enrol(world.admin(), client.realm(), officer));
            known.add(officer.userName());
            unknown.add(officer.userName().replace("measured", "nobody-is"));
        }
        say("Warming up …");
        compare(known.subList(0, names / 4), unknown.subList(0, names / 4));
        inDatabase("delete from OG_GUESS_BUCKET");
        report("wrong", compare(known, unknown));
        Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
        inDatabase("update OG_GUESS_BUCKET set LOCKED_UNTIL = " + ChronoUnit.MICROS.between(Instant.EPOCH, tomorrow));
        report("locked", compare(known, unknown));
    }

    /** Keycloak hashes the password its own way then, whatever it was enrolled with. */
    private void signIn(Person person) {
        new HeadlessSignIn(client)
                .signIn(person.username(), person.password(), () -> new Totp(person.totpSecret()).now(), "openid");
    }

    /** Waits for the answers, in milliseconds. */
    private record Waits(List<Double> known, List<Double> unknown) {}

    private Waits compare(List<String> known, List<String> unknown) {
        Waits waits = new Waits(new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < known.size(); i++) {
            for (int again = 0; again < TRIES_OF_ONE_NAME; again++) {
                inDatabase("delete from OG_GUESS_ADDRESS");
                if ((i + again) % 2 == 0) {
                    waits.known().add(wait(known.get(i)));
                    waits.unknown().add(wait(unknown.get(i)));
                } else {
                    waits.unknown().add(wait(unknown.get(i)));
                    waits.known().add(wait(known.get(i)));
                }
            }
        }
        return waits;
    }

    private double wait(String name) {
        TextBrowser browser = new TextBrowser(client.keycloakUrl(), "vi");
        TextPage page = browser.opens(client.authorizationUrl("openid"));
        long begun = System.nanoTime();
        TextPage answer =
                browser.submits(page, Map.of("username", name, "password", "Sai-mat-khau-2026", "credentialId", ""));
        double waited = (System.nanoTime() - begun) / NANOS_PER_MILLI;
        if (answer.refusal().isEmpty()) {
            throw new IllegalStateException("no refusal, so nothing was measured: " + answer.body());
        }
        return waited;
    }

    private void inDatabase(String statement) {
        try (Connection database = world.postgres().connect();
                Statement sql = database.createStatement()) {
            sql.execute(statement);
        } catch (SQLException failed) {
            throw new IllegalStateException("the database refused", failed);
        }
    }

    private void report(String kind, Waits waits) {
        double known = median(waits.known());
        double unknown = median(waits.unknown());
        say(
                "%-7s password: account %.1f ms, unknown name %.1f ms (medians of %d), account : unknown %.3f",
                kind, known, unknown, waits.known().size(), known / unknown);
    }

    private static double median(List<Double> waits) {
        return waits.stream().sorted().toList().get(waits.size() / 2);
    }

    private void say(String format, Object... arguments) {
        out.println(String.format(Locale.ROOT, format, arguments));
        out.flush();
    }
}
