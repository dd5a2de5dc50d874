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
        applyCarriedRoles(path, file.path("carriedRoles"), clientId);
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

    /** Lets roles of whoever signs in into the tokens of the client. */
    private void applyCarriedRoles(String path, JsonNode wanted, String clientId) {
        if (wanted.has("realm")) {
            grant(path + "/scope-mappings/realm", "", wanted.get("realm"), clientId + " carries realm");
        }
        for (Map.Entry<String, JsonNode> carried : wanted.path("clients").properties()) {
            String owner = carried.getKey();
            String roles = "/clients/" + known(owner, clientId);
            grant(path + "/scope-mappings" + roles, roles, carried.getValue(), clientId + " carries " + owner);
        }
    }

    /** Gives the machine account its roles, and lets them into its tokens. */
    private void applyServiceAccountRoles(String path, String owner, JsonNode names, String clientId) {
        String user = realm.get(path + "/service-account-user").get("id").asText();
        String roles = "/clients/" + known(owner, clientId);
        grant("/users/" + user + "/role-mappings" + roles, roles, names, clientId + " holds " + owner);
        grant(path + "/scope-mappings" + roles, roles, names, clientId + " carries " + owner);
    }

    private String known(String owner, String clientId) {
        String id = id(owner);
        if (id.isEmpty()) {
            throw new RealmConfigurationException("clients/" + clientId + ".yaml names the unknown client " + owner);
        }
        return id;
    }

    /** Adds the missing ones of the roles that are found below the path of their owner; the realm's path is empty. */
    private void grant(String mappings, String ownerPath, JsonNode names, String what) {
        JsonNode held = realm.get(mappings);
        ArrayNode missing = JSON.arrayNode();
        for (JsonNode name : names) {
            if (find(held, "name", name.asText()).isMissingNode()) {
                missing.add(realm.get(ownerPath + "/roles/" + AdminAccess.encoded(name.asText())));
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
