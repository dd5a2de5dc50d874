package io.officergate.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.officergate.realm.Change.Action;
import java.util.Map;

/** Clients: the connected systems with their duties, and the machines. */
final class Clients {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final LiveRealm realm;

    Clients(LiveRealm realm) {
        this.realm = realm;
    }

    /** Applies one file of {@code clients/}. */
    void apply(JsonNode file) {
        JsonNode client = file.get("client");
        String clientId = client.get("clientId").asText();
        applyClient(client, clientId);
        String path = "/clients/" + id(clientId);
        for (JsonNode role : file.path("roles")) {
            applyRole(path, role, clientId);
        }
        if (file.has("optionalScopes")) {
            applyOptionalScopes(path, file.get("optionalScopes"), clientId);
        }
        for (Map.Entry<String, JsonNode> held : file.path("serviceAccountRoles").properties()) {
            applyServiceAccountRoles(path, held.getKey(), held.getValue(), clientId);
        }
    }

    private void applyClient(JsonNode client, String clientId) {
        if (id(clientId).isEmpty()) {
            realm.create("/clients", client, "client", clientId);
        } else {
            realm.shape("/clients/" + id(clientId), client, "client", clientId);
        }
    }

    private void applyRole(String path, JsonNode role, String clientId) {
        String name = role.get("name").asText();
        String rolePath = path + "/roles/" + AdminAccess.encoded(name);
        if (realm.get(rolePath).isMissingNode()) {
            realm.create(path + "/roles", role, "role", clientId + "/" + name);
        } else {
            realm.shape(rolePath, role, "role", clientId + "/" + name);
        }
    }

    /** A client may ask for these scopes and no other optional ones. */
    private void applyOptionalScopes(String path, JsonNode wanted, String clientId) {
        JsonNode live = realm.get(path + "/optional-client-scopes");
        for (JsonNode scope : live) {
            if (!contains(wanted, scope.get("name").asText())) {
                realm.delete(path + "/optional-client-scopes/" + scope.get("id").asText());
                realm.changed("scope", clientId + "/" + scope.get("name").asText(), Action.UPDATED);
            }
        }
        for (JsonNode name : wanted) {
            if (find(live, "name", name.asText()).isMissingNode()) {
                JsonNode scope = find(realm.get("/client-scopes"), "name", name.asText());
                realm.put(path + "/optional-client-scopes/" + scope.get("id").asText(), JSON.objectNode());
                realm.changed("scope", clientId + "/" + name.asText(), Action.UPDATED);
            }
        }
    }

    /** Gives the machine account its roles, and lets them into its tokens. */
    private void applyServiceAccountRoles(String path, String owner, JsonNode names, String clientId) {
        String user = realm.get(path + "/service-account-user").get("id").asText();
        String ownerId = id(owner);
        if (ownerId.isEmpty()) {
            throw new RealmConfigurationException("clients/" + clientId + ".yaml names the unknown client " + owner);
        }
        grant("/users/" + user + "/role-mappings/clients/" + ownerId, ownerId, names, clientId + " holds " + owner);
        grant(path + "/scope-mappings/clients/" + ownerId, ownerId, names, clientId + " carries " + owner);
    }

    private void grant(String mappings, String ownerId, JsonNode names, String what) {
        JsonNode held = realm.get(mappings);
        ArrayNode missing = JSON.arrayNode();
        for (JsonNode name : names) {
            if (find(held, "name", name.asText()).isMissingNode()) {
                missing.add(realm.get("/clients/" + ownerId + "/roles/" + AdminAccess.encoded(name.asText())));
            }
        }
        if (!missing.isEmpty()) {
            realm.post(mappings, missing);
            missing.forEach(
                    role -> realm.changed("grant", what + "/" + role.get("name").asText(), Action.CREATED));
        }
    }

    private String id(String clientId) {
        return realm.get("/clients?clientId=" + AdminAccess.encoded(clientId))
                .path(0)
                .path("id")
                .asText();
    }

    private static boolean contains(JsonNode names, String name) {
        for (JsonNode item : names) {
            if (item.asText().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static JsonNode find(JsonNode items, String field, String value) {
        for (JsonNode item : items) {
            if (item.path(field).asText().equals(value)) {
                return item;
            }
        }
        return MissingNode.getInstance();
    }
}
