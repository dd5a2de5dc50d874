package io.officergate.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;

/** Units as groups below the top group {@code units}, named by their code. */
final class Units {
    private static final String TOP = "units";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final LiveRealm realm;
    private final Map<String, String> ids = new HashMap<>();

    Units(LiveRealm realm) {
        this.realm = realm;
    }

    /** Makes sure that there is a place for units. */
    void applyTop() {
        JsonNode top = find(realm.get("/groups?exact=true&search=" + TOP), TOP);
        if (top.isMissingNode()) {
            realm.create("/groups", JSON.objectNode().put("name", TOP), "group", TOP);
            top = find(realm.get("/groups?exact=true&search=" + TOP), TOP);
        }
        ids.put("", top.get("id").asText());
    }

    /**
     * Applies one unit; its parent comes before it.
     *
     * @param unit {@code code}, {@code kind}, {@code name} and, but for the topmost, {@code parent}
     */
    void apply(JsonNode unit) {
        String code = unit.get("code").asText();
        String parent = ids.get(unit.path("parent").asText(""));
        if (parent == null) {
            throw new RealmConfigurationException("unit " + code + " stands before its parent "
                    + unit.get("parent").asText());
        }
        String children = "/groups/" + parent + "/children";
        JsonNode live = find(realm.get(children + "?exact=true&search=" + AdminAccess.encoded(code)), code);
        if (live.isMissingNode()) {
            realm.create(children, group(unit), "unit", code);
            live = find(realm.get(children + "?exact=true&search=" + AdminAccess.encoded(code)), code);
        } else {
            realm.shape("/groups/" + live.get("id").asText(), group(unit), "unit", code);
        }
        ids.put(code, live.get("id").asText());
    }

    private static ObjectNode group(JsonNode unit) {
        ObjectNode attributes = JSON.objectNode();
        attributes.putArray("kind").add(unit.get("kind").asText());
        attributes.putArray("name").add(unit.get("name").asText());
        ObjectNode group = JSON.objectNode().put("name", unit.get("code").asText());
        group.set("attributes", attributes);
        return group;
    }

    private static JsonNode find(JsonNode groups, String name) {
        for (JsonNode group : groups) {
            if (group.get("name").asText().equals(name)) {
                return group;
            }
        }
        return MissingNode.getInstance();
    }
}
