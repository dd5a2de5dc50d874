package io.officergate.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.officergate.realm.AdminAccess;
import io.officergate.realm.Change;
import io.officergate.realm.Parameters;
import io.officergate.realm.RealmConfiguration;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Brings the realm into the shape that the files of realm-config describe, with the units of the examples. */
final class RealmSetUp {
    private final Path units;
    private final Parameters parameters;

    /**
     * The set-up of one world.
     *
     * @param units a JSON array of units, each after its parent
     * @param parameters secrets and addresses the files leave open
     */
    RealmSetUp(Path units, Map<String, String> parameters) {
        this.units = units;
        this.parameters = new Parameters(parameters);
    }

    /** Applies it and tells what was changed; nothing is the second time. */
    List<Change> apply(RunFile.Keycloak keycloak) {
        AdminAccess admin = new AdminAccess(keycloak.url(), keycloak.adminUser(), keycloak.adminPassword());
        return new RealmConfiguration(admin, parameters).apply(readUnits());
    }

    private JsonNode readUnits() {
        try {
            return new ObjectMapper().readTree(units.toFile());
        } catch (IOException unreadable) {
            throw new WorldFailure("The units in " + units + " cannot be read.", "restore the file.", unreadable);
        }
    }
}
