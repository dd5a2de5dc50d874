package io.officergate.world;

import static io.officergate.world.Steps.step;

import io.officergate.realm.Change;
import io.officergate.world.kafka.KafkaPart;
import io.officergate.world.keycloak.AdminRest;
import io.officergate.world.keycloak.KeycloakBuild;
import io.officergate.world.keycloak.KeycloakHome;
import io.officergate.world.keycloak.KeycloakNode;
import io.officergate.world.mail.MailPart;
import io.officergate.world.people.DemoPeople;
import io.officergate.world.people.RelyingParty;
import io.officergate.world.postgres.PostgresPart;
import io.officergate.world.process.Leftovers;
import io.officergate.world.process.Part;
import io.officergate.world.quarkus.QuarkusPart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Every real part of OfficerGate, running together in one folder. Opened once, started once, closed once; parts can be
 * stopped, killed and restarted one by one in between.
 */
public final class World implements AutoCloseable {
    private static final Duration GENTLE_STOP = Duration.ofSeconds(6);

    private final WorldFolder folder;
    private final WorldLock lock;
    private final Ports ports;
    private final Installation installation;
    private final Parts parts;
    private final Steps steps;
    private final PostgresPart postgres;
    private final KafkaPart kafka;
    private final MailPart mail;
    private final KeycloakNode keycloak;
    private final QuarkusPart sync;
    private final QuarkusPart sample;
    private final List<Part> guests = new CopyOnWriteArrayList<>();
    private final AtomicInteger lastNumber = new AtomicInteger(1);
    private volatile boolean closing;

    private World(WorldFolder folder, WorldLock lock, Ports ports, Installation installation, Progress progress) {
        this.folder = folder;
        this.lock = lock;
        this.ports = ports;
        this.installation = installation;
        this.parts = new Parts(folder, ports, Secrets.of(folder), installation);
        this.steps = new Steps(progress, () -> closing);
        this.postgres = parts.postgres();
        this.kafka = parts.kafka();
        this.mail = parts.mail();
        this.keycloak = parts.keycloak(postgres);
        this.sync = parts.sync(postgres, kafka);
        this.sample = parts.sample();
    }

    /** What a world does with the data it finds. */
    public enum Beginning {
        /** Goes on with it. */
        CONTINUED,
        /** Deletes it first. */
        FRESH
    }

    /**
     * Takes the folder, ends what a killed world left running in it, and looks at the ports. Starts nothing.
     *
     * @throws WorldFailure when another world has the folder, a port is taken, or the project is not built
     */
    public static World open(
            WorldFolder folder, Beginning beginning, Ports ports, Installation installation, Progress progress) {
        folder.create();
        WorldLock lock = WorldLock.take(folder);
        try {
            Leftovers.end(folder).forEach(pid -> progress.notes("Ended process " + pid + " of an earlier run."));
            if (beginning == Beginning.FRESH) {
                folder.empty();
                folder.create();
            }
            Files.deleteIfExists(folder.runFile());
            TakenPorts.refuse(ports);
            return new World(folder, lock, ports, installation, progress);
        } catch (IOException cannot) {
            lock.close();
            throw new UncheckedIOException(cannot);
        } catch (RuntimeException refused) {
            lock.close();
            throw refused;
        }
    }

    /**
     * Starts everything, sets up the realm and its people, and writes {@code run.json} when all of it works.
     *
     * @throws WorldFailure when a part does not start; close the world then
     */
    public void start() {
        steps.together(
                step("PostgreSQL", () -> start(postgres)),
                step("Kafka", () -> start(kafka)),
                step("Mail server", () -> start(mail)),
                step("Keycloak, built with our providers", () -> parts.home().build(installation.keycloak())));
        steps.together(step("Keycloak", () -> start(keycloak)));
        steps.together(step("Realm " + Parts.REALM, () -> parts.realm().apply(parts.describeKeycloak(keycloak))));
        steps.together(
                step("Demo people", () -> people().enrol(admin(), Parts.REALM)),
                step("provisioning-sync", () -> start(sync)),
                step("Sample system", () -> start(sample)));
        publish();
    }

    /** Writes {@code run.json} anew, as process ids change with every restart of a part. */
    public void publish() {
        if (!closing) {
            runFile().write(folder.runFile());
        }
    }

    /** Everything there is to know to use this world. */
    public RunFile runFile() {
        return parts.describe(postgres, kafka, mail, keycloak, sync, sample);
    }

    public PostgresPart postgres() {
        return postgres;
    }

    public KafkaPart kafka() {
        return kafka;
    }

    public MailPart mail() {
        return mail;
    }

    public KeycloakNode keycloak() {
        return keycloak;
    }

    public QuarkusPart sync() {
        return sync;
    }

    public QuarkusPart sample() {
        return sample;
    }

    /** Every part that belongs to the world, guests included, in the order of starting. */
    public List<Part> everyPart() {
        return Stream.concat(residents(), guests.stream()).toList();
    }

    private Stream<Part> residents() {
        return Stream.of(postgres, kafka, mail, keycloak, sync, sample);
    }

    /**
     * Starts again whatever part has ended; guests are left to whoever brought them.
     *
     * @return the ends of the logs of those that had, which tell why
     */
    public List<String> bringBack() {
        return residents()
                .filter(part -> !part.isRunning())
                .map(part -> {
                    String last = part.lastWords();
                    start(part);
                    return last;
                })
                .toList();
    }

    /** Starts a further Keycloak node on free ports and waits until it has joined; the world stops it in the end. */
    public KeycloakNode anotherKeycloak() {
        return welcome(parts.anotherKeycloak(postgres, nextGuest()));
    }

    /**
     * Starts a further Keycloak node that has an address of its own and further settings.
     *
     * @param settings further {@code KC_…} variables
     */
    public KeycloakNode keycloakWith(Map<String, String> settings) {
        return welcome(parts.keycloakWith(postgres, nextGuest(), settings));
    }

    /** One that shares the first one's address, started as a careless operator would: without the client policies of the server. */
    public KeycloakNode anotherKeycloakWithoutPolicies() {
        return welcome(parts.anotherKeycloakWithoutPolicies(postgres, nextGuest()));
    }

    /**
     * Builds and starts a further Keycloak node on the same database, in which everything that OfficerGate switches off is
     * on, and no client policy of the server holds; the world stops it in the end. Takes a minute.
     *
     * @param settings further {@code KC_…} variables
     */
    public KeycloakNode keycloakWithEveryPathOn(Map<String, String> settings) {
        KeycloakHome home = parts.homeWithEveryPathOn();
        home.build(installation.keycloak(KeycloakBuild.EVERY_PATH_ON));
        return welcome(parts.keycloakOf(home, postgres, nextGuest(), settings));
    }

    /**
     * Builds and starts Keycloak as it is shipped, with nothing of ours, on a database of its own in the same PostgreSQL;
     * the world stops it in the end. Takes a minute.
     *
     * @param database its name; made when it is missing
     */
    public KeycloakNode stockKeycloak(String database) {
        return stockKeycloak(database, Map.of());
    }

    /**
     * As {@link #stockKeycloak(String)}.
     *
     * @param settings further {@code KC_…} variables
     */
    public KeycloakNode stockKeycloak(String database, Map<String, String> settings) {
        KeycloakHome home = parts.stockHome();
        home.build(installation.stockKeycloak());
        return welcome(parts.stockKeycloak(home, postgres, database, nextGuest(), settings));
    }

    /** Stops a guest, which is no part of the world from then on. */
    public void dismiss(Part guest) {
        if (!guests.remove(guest)) {
            throw new IllegalArgumentException(guest.name() + " is no guest");
        }
        guest.stop();
    }

    /** Starts a further copy of provisioning-sync on a free port; the world stops it in the end. */
    public QuarkusPart anotherSync() {
        return syncWith(Map.of());
    }

    /**
     * Starts a further copy with other settings.
     *
     * @param settings variables of its environment, for example {@code OFFICERGATE_SYNC_BRAKE_NUMBER}
     */
    public QuarkusPart syncWith(Map<String, String> settings) {
        return welcome(parts.anotherSync(postgres, kafka, nextGuest(), settings));
    }

    /** Starts the program of the sample system in the place of another system of the realm; the world stops it in the end. */
    public QuarkusPart sampleAs(String client) {
        return welcome(parts.sampleAs(client, nextGuest()));
    }

    /** Applies the files of realm-config once more, and tells what was not as they say. */
    public List<Change> applyRealmAgain() {
        return parts.realm().apply(parts.describeKeycloak(keycloak));
    }

    /** The admin interface of the first Keycloak node. */
    public AdminRest admin() {
        return admin(keycloak);
    }

    /** The admin interface of that node. */
    public AdminRest admin(KeycloakNode node) {
        RunFile.Keycloak described = parts.describeKeycloak(keycloak);
        return new AdminRest(node.url(), described.adminUser(), described.adminPassword());
    }

    /** Those of the examples, and a door for further officers. */
    public DemoPeople people() {
        return parts.people();
    }

    /** The sample system as a client of the realm, for sign-ins without a browser. */
    public RelyingParty sampleAsClient() {
        return parts.sampleAsClient();
    }

    /** Another system of the realm, which nobody runs here, as a client. */
    public RelyingParty asClient(String system) {
        return parts.asClient(system);
    }

    /** The same at the Keycloak node with that address. */
    public RelyingParty sampleAsClientAt(String nodeUrl) {
        RelyingParty sample = sampleAsClient();
        return new RelyingParty(
                nodeUrl, sample.realm(), sample.clientId(), sample.clientSecret(), sample.redirectUri());
    }

    public WorldFolder folder() {
        return folder;
    }

    public Ports ports() {
        return ports;
    }

    /** Stops everything, those who ask before those who answer, in at most 18 seconds. */
    @Override
    public void close() {
        closing = true;
        try {
            Files.deleteIfExists(folder.runFile());
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        } finally {
            stopTogether(Stream.concat(Stream.of(sync, sample), guests.stream()));
            stopTogether(Stream.of(keycloak));
            stopTogether(Stream.of(kafka, mail, postgres));
            lock.close();
        }
    }

    /** The first of a kind is resident, guests count from 2; a number is never used again, as it names a log. */
    private int nextGuest() {
        return lastNumber.incrementAndGet();
    }

    private <P extends Part> P welcome(P guest) {
        guests.add(guest);
        start(guest);
        return guest;
    }

    private static void start(Part part) {
        part.start();
        part.awaitReady();
    }

    private static void stopTogether(Stream<? extends Part> parts) {
        List<Thread> stopping = parts.map(part -> new Thread(() -> part.stop(GENTLE_STOP), "stop-" + part.name()))
                .toList();
        stopping.forEach(Thread::start);
        for (Thread thread : stopping) {
            try {
                thread.join();
            } catch (InterruptedException hurry) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
