package io.officergate.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Brings a server's realm {@code officers} into the shape of the files. */
public final class RealmConfiguration {
    private final AdminAccess admin;
    private final RealmFiles files;

    public RealmConfiguration(AdminAccess admin, Parameters parameters) {
        this.admin = admin;
        this.files = new RealmFiles(parameters);
    }

    /**
     * Applies every file, and the units.
     *
     * @param units a JSON array of units, each after its parent; may be empty
     * @return what was changed; nothing the second time
     * @throws RealmConfigurationException naming the file or request that failed; what was applied before stays
     */
    public List<Change> apply(JsonNode units) {
        JsonNode settings = files.read("realm");
        JsonNode bindings = files.read("bindings");
        LiveRealm realm = new LiveRealm(admin, settings.get("realm").asText());
        applySettings(realm, settings);
        realm.shape("/users/profile", files.read("user-profile"), "user profile", "attributes");
        applyRoles(realm);
        Flows flows = new Flows(realm, bindings);
        files.read("flows").forEach(flows::apply);
        realm.shape("", bindings, "realm", "bindings");
        applyRequiredActions(realm);
        Clients clients = new Clients(realm);
        RealmFiles.CLIENTS.forEach(client -> clients.apply(files.read("clients/" + client)));
        applyClientPolicies(realm);
        Units groups = new Units(realm);
        groups.applyTop();
        units.forEach(groups::apply);
        return realm.changes();
    }

    private static void applySettings(LiveRealm realm, JsonNode settings) {
        if (realm.get("").isMissingNode()) {
            realm.createRealm(settings);
        }
        realm.shape("", settings, "realm", "settings");
    }

    private void applyRoles(LiveRealm realm) {
        for (JsonNode role : files.read("roles")) {
            String name = role.get("name").asText();
            String path = "/roles/" + AdminAccess.encoded(name);
            if (realm.get(path).isMissingNode()) {
                realm.create("/roles", role, "role", name);
            } else {
                realm.shape(path, role, "role", name);
            }
        }
    }

    private void applyRequiredActions(LiveRealm realm) {
        for (JsonNode action : files.read("required-actions")) {
            String alias = action.get("alias").asText();
            String path = "/authentication/required-actions/" + AdminAccess.encoded(alias);
            if (realm.get(path).isMissingNode()) {
                register(realm, action, alias);
            }
            realm.shape(path, action, "required action", alias);
        }
    }

    /** Actions of our own providers are unknown to a new realm. */
    private static void register(LiveRealm realm, JsonNode action, String alias) {
        ObjectNode registration = JsonNodeFactory.instance
                .objectNode()
                .put("providerId", alias)
                .put("name", action.get("name").asText());
        realm.create("/authentication/register-required-action", registration, "required action", alias);
    }

    /** Policies refer to profiles, so profiles come first. */
    private void applyClientPolicies(LiveRealm realm) {
        JsonNode file = files.read("client-policies");
        realm.shape("/client-policies/profiles", only(file, "profiles"), "client policies", "profiles");
        realm.shape("/client-policies/policies", only(file, "policies"), "client policies", "policies");
    }

    private static ObjectNode only(JsonNode file, String field) {
        ObjectNode only = JsonNodeFactory.instance.objectNode();
        ArrayNode items = only.putArray(field);
        file.get(field).forEach(items::add);
        return only;
    }
}
