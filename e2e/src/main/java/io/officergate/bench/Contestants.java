package io.officergate.bench;

import io.officergate.world.RunFile.Person;
import io.officergate.world.World;
import io.officergate.world.keycloak.AdminRest;
import io.officergate.world.keycloak.KeycloakNode;
import io.officergate.world.people.Credentials;
import io.officergate.world.people.DemoOfficer;
import io.officergate.world.people.RelyingParty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.aerogear.security.otp.api.Base32;

/** The two products, each with its own server and database, and the people who will sign in at them. */
final class Contestants {
    private static final String REALM = "stock";
    private static final String CLIENT = "system";
    private static final String SECRET = "system-of-the-benchmark";
    private static final String REDIRECT = "http://system.invalid/signed-in";
    private static final String PASSWORD = "Suoi-Trong-Mua-Lu-77";
    private static final String UNIT = "H26.101";

    private final World world;

    Contestants(World world) {
        this.world = world;
    }

    /** OfficerGate as it is delivered, with that many more officers. */
    Product officerGate(int people) {
        Product product = new Product("OfficerGate", world.keycloak(), world.sampleAsClient(), "officergate");
        AdminRest admin = world.admin();
        for (int i = 0; i < people; i++) {
            product.people().add(world.people().enrol(admin, product.client().realm(), officer(i)));
        }
        return product;
    }

    /**
     * Keycloak as it is shipped: no provider of ours, its own flows, its own hash, its own event store switched on as
     * OfficerGate's realm has it, no protection against guessing.
     */
    Product stock(int people) {
        return stock(people, Map.of());
    }

    /** The same with further {@code KC_…} variables. */
    Product stock(int people, Map<String, String> settings) {
        KeycloakNode node = world.stockKeycloak(REALM, settings);
        AdminRest admin = world.admin(node);
        admin.post("", realm());
        RelyingParty client = new RelyingParty(node.url(), REALM, CLIENT, SECRET, REDIRECT);
        Product product = new Product("Keycloak", node, client, REALM);
        for (int i = 0; i < people; i++) {
            Person person = new Person("person-" + i, PASSWORD, Base32.random(), "", "");
            admin.post("/" + REALM + "/users", account(person));
            product.people().add(person);
        }
        return product;
    }

    static DemoOfficer officer(int number) {
        return new DemoOfficer(
                "measured-" + number,
                "Nguyễn Văn",
                "An",
                "measured-" + number + "@example.vn",
                "000190%06d".formatted(700_000 + number),
                UNIT,
                List.of(new DemoOfficer.DutyAtSystem("RECEPTION", "public-services-hanoi")),
                List.of());
    }

    private static Map<String, Object> realm() {
        Map<String, Object> client = new LinkedHashMap<>();
        client.put("clientId", CLIENT);
        client.put("secret", SECRET);
        client.put("publicClient", false);
        client.put("redirectUris", List.of(REDIRECT));
        client.put("attributes", Map.of("pkce.code.challenge.method", "S256"));
        return Map.of(
                "realm", REALM,
                "enabled", true,
                "eventsEnabled", true,
                "adminEventsEnabled", true,
                "revokeRefreshToken", true,
                "clients", List.of(client));
    }

    private static Map<String, Object> account(Person person) {
        Map<String, Object> account = new LinkedHashMap<>();
        account.put("username", person.username());
        account.put("firstName", "An");
        account.put("lastName", "Nguyễn Văn");
        account.put("email", person.username() + "@example.vn");
        account.put("emailVerified", true);
        account.put("enabled", true);
        account.put(
                "credentials",
                List.of(Credentials.password(person.password()), Credentials.authenticator(person.totpSecret())));
        return account;
    }
}
