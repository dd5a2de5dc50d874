package io.officergate.realm;

import com.fasterxml.jackson.databind.JsonNode;
import io.officergate.realm.Change.Action;
import java.util.ArrayList;
import java.util.List;

/** The realm on the server while the files are applied to it: writes only what differs, and remembers what it wrote. */
final class LiveRealm {
    private final AdminAccess admin;
    private final String name;
    private final List<Change> changes = new ArrayList<>();

    LiveRealm(AdminAccess admin, String name) {
        this.admin = admin;
        this.name = name;
    }

    List<Change> changes() {
        return List.copyOf(changes);
    }

    JsonNode get(String path) {
        return admin.get("/" + name + path);
    }

    /** Brings the thing at {@code path} into the wanted shape. */
    void shape(String path, JsonNode wanted, String subject, String which) {
        JsonNode live = get(path);
        JsonNode shape = Shape.of(live, wanted);
        if (!shape.equals(live)) {
            admin.put("/" + name + path, shape);
            changed(subject, which, Action.UPDATED);
        }
    }

    void create(String path, JsonNode body, String subject, String which) {
        admin.post("/" + name + path, body);
        changed(subject, which, Action.CREATED);
    }

    void createRealm(JsonNode realm) {
        admin.post("", realm);
        admin.signInAnew();
        changed("realm", name, Action.CREATED);
    }

    void post(String path, JsonNode body) {
        admin.post("/" + name + path, body);
    }

    void put(String path, JsonNode body) {
        admin.put("/" + name + path, body);
    }

    void delete(String path) {
        admin.delete("/" + name + path);
    }

    void changed(String subject, String which, Action action) {
        changes.add(new Change(subject, which, action));
    }
}
