package io.officergate.world;

import io.officergate.world.keycloak.AdminRest;
import io.officergate.world.people.DemoPeople;
import java.util.Map;

/** Brings the realm into the shape the files of realm-config describe, and its demo people into the realm. */
final class RealmSetUp {
    private final String realm;
    private final Map<String, String> parameters;
    private final DemoPeople people;

    RealmSetUp(String realm, Map<String, String> parameters, DemoPeople people) {
        this.realm = realm;
        this.parameters = Map.copyOf(parameters);
        this.people = people;
    }

    /** Secrets and addresses of this world that the files leave open. */
    Map<String, String> parameters() {
        return parameters;
    }

    void apply(AdminRest admin) {}

    void enrolPeople(AdminRest admin) {
        people.enrol(admin, realm);
    }
}
