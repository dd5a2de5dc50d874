package io.officergate.world;

import io.officergate.world.kafka.KafkaPart;
import io.officergate.world.keycloak.KeycloakHome;
import io.officergate.world.keycloak.KeycloakNode;
import io.officergate.world.keycloak.KeycloakPorts;
import io.officergate.world.keycloak.KeycloakSettings;
import io.officergate.world.mail.MailPart;
import io.officergate.world.people.DemoPeople;
import io.officergate.world.people.RelyingParty;
import io.officergate.world.postgres.PostgresPart;
import io.officergate.world.quarkus.QuarkusPart;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes the parts of one world and wires them: which address, which user, which secret each is given. */
final class Parts {
    static final String REALM = "officers";

    private static final String ADMIN = "admin";
    private static final String SAMPLE_CLIENT = "public-services-hanoi";
    private static final String SYNC_CLIENT = "provisioning-sync";
    private static final String PERSONNEL_OFFICE = "personnel-office";
    /** The sources of the examples. */
    private static final String SOURCES = "/hr/tinh-mau https://personnel.mau.example https://personnel.hanoi.example";

    private static final String PERSONNEL_DESK = "personnel-desk";
    private static final List<String> SYSTEMS_OF_OTHERS =
            List.of("procedure-system", "civil-status", "e-certification", "partner-systems");
    /** Client policies of the whole server, out of a realm admin's reach. */
    private static final Map<String, String> SECURITY_PROFILE =
            Map.of("KC_SPI_SECURITY_PROFILE__DEFAULT__NAME", "officergate");

    private static final String READY = "/q/health/ready";

    private final WorldFolder folder;
    private final Ports ports;
    private final Secrets secrets;
    private final Installation installation;
    private final DemoPeople people;

    Parts(WorldFolder folder, Ports ports, Secrets secrets, Installation installation) {
        this.folder = folder;
        this.ports = ports;
        this.secrets = secrets;
        this.installation = installation;
        Path officers = installation.examples().resolve("officers.json");
        this.people = new DemoPeople(officers, folder.data("enrolled"), secrets);
    }

    DemoPeople people() {
        return people;
    }

    PostgresPart postgres() {
        return new PostgresPart(folder, secrets, ports.postgres());
    }

    KafkaPart kafka() {
        return new KafkaPart(folder, secrets, ports.kafka(), ports.kafkaController());
    }

    MailPart mail() {
        return new MailPart(folder, installation.mail(), ports.mail(), ports.mailSmtp());
    }

    KeycloakHome home() {
        return new KeycloakHome(folder.data("keycloak"), folder.log("keycloak-build"));
    }

    KeycloakNode keycloak(PostgresPart postgres) {
        return keycloak(
                "keycloak",
                postgres,
                new KeycloakPorts(ports.keycloak(), ports.keycloakManagement(), ports.keycloakCluster()));
    }

    KeycloakNode anotherKeycloak(PostgresPart postgres, int number) {
        return keycloak("keycloak-" + number, postgres, freePorts());
    }

    KeycloakNode anotherKeycloakWithoutPolicies(PostgresPart postgres, int number) {
        KeycloakSettings settings = settings(keycloakUrl(), postgres, Map.of());
        return new KeycloakNode("keycloak-" + number, folder, home(), settings, freePorts());
    }

    QuarkusPart sync(PostgresPart postgres, KafkaPart kafka) {
        return sync("sync", postgres, kafka, ports.sync(), Map.of());
    }

    QuarkusPart anotherSync(PostgresPart postgres, KafkaPart kafka, int number, Map<String, String> settings) {
        return sync("sync-" + number, postgres, kafka, Ports.free(1).get(0), settings);
    }

    QuarkusPart sample() {
        return sample("sample", SAMPLE_CLIENT, ports.sample());
    }

    /** The program of the sample system in the place of another system of the realm. */
    QuarkusPart sampleAs(String client, int number) {
        return sample("sample-" + number, client, Ports.free(1).get(0));
    }

    private QuarkusPart sample(String name, String client, int port) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("SAMPLE_KEYCLOAK_URL", keycloakUrl());
        environment.put("SAMPLE_REALM", REALM);
        environment.put("SAMPLE_CLIENT_ID", client);
        environment.put("SAMPLE_CLIENT_SECRET", clientSecret(client));
        return new QuarkusPart(name, folder, installation.sample(), port, READY, environment);
    }

    /** What the realm is given to fit this world. Systems of others have an address at which nobody ever answers. */
    RealmSetUp realm() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("mail.host", "localhost");
        parameters.put("mail.port", Integer.toString(ports.mailSmtp()));
        parameters.put("mail.from", "officergate@example.vn");
        parameters.put("sample.url", "http://localhost:" + ports.sample());
        for (String client : List.of(SAMPLE_CLIENT, SYNC_CLIENT, PERSONNEL_OFFICE, PERSONNEL_DESK)) {
            parameters.put("client." + client + ".secret", clientSecret(client));
        }
        parameters.put("client.personnel-office.sources", SOURCES);
        parameters.put("client.personnel-office.units", "H26");
        parameters.put("client.personnel-office.kafka", "true");
        for (String client : SYSTEMS_OF_OTHERS) {
            parameters.put("client." + client + ".secret", clientSecret(client));
            parameters.put("client." + client + ".url", "http://" + client + ".invalid");
        }
        return new RealmSetUp(installation.examples().resolve("units.json"), parameters);
    }

    /** The sample system as a client of the realm. */
    RelyingParty sampleAsClient() {
        return asClient(SAMPLE_CLIENT, "http://localhost:" + ports.sample() + "/signed-in");
    }

    /** A system of others, which nobody runs here, as a client of the realm. */
    RelyingParty asClient(String system) {
        return asClient(system, "http://" + system + ".invalid/signed-in");
    }

    private RelyingParty asClient(String client, String redirect) {
        return new RelyingParty(keycloakUrl(), REALM, client, clientSecret(client), redirect);
    }

    RunFile describe(
            PostgresPart postgres,
            KafkaPart kafka,
            MailPart mail,
            KeycloakNode keycloak,
            QuarkusPart sync,
            QuarkusPart sample) {
        String tokenUrl = keycloakUrl() + "/realms/" + REALM + "/protocol/openid-connect/token";
        return new RunFile(
                describeKeycloak(keycloak),
                new RunFile.Sync(
                        sync.url(),
                        sync.pid(),
                        tokenUrl,
                        PERSONNEL_OFFICE,
                        clientSecret(PERSONNEL_OFFICE),
                        PERSONNEL_DESK,
                        clientSecret(PERSONNEL_DESK)),
                new RunFile.Sample(sample.url(), SAMPLE_CLIENT, sample.pid()),
                new RunFile.Postgres(postgres.jdbcUrl(), postgres.user(), postgres.password()),
                new RunFile.Kafka(
                        kafka.bootstrap(),
                        kafka.pid(),
                        kafka.users().personnelOffice().name(),
                        kafka.users().personnelOffice().password()),
                new RunFile.Mail(mail.url(), ports.mailSmtp(), mail.pid()),
                people.forScripts());
    }

    RunFile.Keycloak describeKeycloak(KeycloakNode keycloak) {
        return new RunFile.Keycloak(
                keycloakUrl(), keycloak.managementUrl(), REALM, ADMIN, adminPassword(), keycloak.pid());
    }

    /** A further node with an address of its own, whose server was built otherwise. */
    KeycloakNode keycloakOf(KeycloakHome home, PostgresPart postgres, int number, Map<String, String> settings) {
        KeycloakPorts ports = freePorts();
        String url = "http://localhost:" + ports.http();
        return new KeycloakNode("keycloak-" + number, folder, home, settings(url, postgres, settings), ports);
    }

    /** A further node with an address of its own. */
    KeycloakNode keycloakWith(PostgresPart postgres, int number, Map<String, String> settings) {
        Map<String, String> all = new LinkedHashMap<>(SECURITY_PROFILE);
        all.putAll(settings);
        return keycloakOf(home(), postgres, number, all);
    }

    /** Keycloak without anything of ours, on that database of the same PostgreSQL. */
    KeycloakNode stockKeycloak(
            KeycloakHome home, PostgresPart postgres, String database, int number, Map<String, String> more) {
        KeycloakPorts ports = freePorts();
        KeycloakSettings settings = new KeycloakSettings(
                "http://localhost:" + ports.http(),
                postgres.makeDatabase(database),
                postgres.user(),
                postgres.password(),
                ADMIN,
                adminPassword(),
                more);
        return new KeycloakNode("keycloak-stock-" + number, folder, home, settings, ports);
    }

    private static KeycloakPorts freePorts() {
        List<Integer> free = Ports.free(3);
        return new KeycloakPorts(free.get(0), free.get(1), free.get(2));
    }

    KeycloakHome stockHome() {
        return new KeycloakHome(folder.data("keycloak-stock"), folder.log("keycloak-stock-build"));
    }

    KeycloakHome homeWithEveryPathOn() {
        return new KeycloakHome(folder.data("keycloak-every-path-on"), folder.log("keycloak-every-path-on-build"));
    }

    private KeycloakNode keycloak(String name, PostgresPart postgres, KeycloakPorts at) {
        return new KeycloakNode(name, folder, home(), settings(keycloakUrl(), postgres, SECURITY_PROFILE), at);
    }

    private KeycloakSettings settings(String url, PostgresPart postgres, Map<String, String> more) {
        return new KeycloakSettings(
                url, postgres.jdbcUrl(), postgres.user(), postgres.password(), ADMIN, adminPassword(), more);
    }

    private QuarkusPart sync(
            String name, PostgresPart postgres, KafkaPart kafka, int port, Map<String, String> settings) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("OFFICERGATE_SYNC_KEYCLOAK_URL", keycloakUrl());
        environment.put("OFFICERGATE_SYNC_REALM", REALM);
        environment.put("OFFICERGATE_SYNC_CLIENT_ID", SYNC_CLIENT);
        environment.put("OFFICERGATE_SYNC_CLIENT_SECRET", clientSecret(SYNC_CLIENT));
        // So many people leave here, one story after the other, that the brake would stop them.
        environment.put("OFFICERGATE_SYNC_BRAKE_NUMBER", "1000");
        environment.put("OFFICERGATE_SYNC_BRAKE_FLOOR", "1000");
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl());
        environment.put("QUARKUS_DATASOURCE_USERNAME", postgres.user());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", postgres.password());
        environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrap());
        kafka.users()
                .sync()
                .settings()
                .forEach((setting, value) ->
                        environment.put("KAFKA_" + setting.replace('.', '_').toUpperCase(Locale.ROOT), value));
        environment.putAll(settings);
        return new QuarkusPart(name, folder, installation.sync(), port, READY, environment);
    }

    private String adminPassword() {
        return secrets.password("keycloak." + ADMIN);
    }

    /** The secret of the named client, the same in the realm and in the program that uses it. */
    private String clientSecret(String client) {
        return secrets.password("client." + client);
    }

    private String keycloakUrl() {
        return "http://localhost:" + ports.keycloak();
    }
}
