package io.officergate.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.officergate.realm.Change.Action;
import java.util.ArrayList;
import java.util.List;

/**
 * The sign-in flows. They belong to the files: a flow that differs is built anew beside the old one, takes its place in
 * the realm's bindings, and only then the old one goes, so that there is no moment without a second factor.
 */
final class Flows {
    private static final String BEING_BUILT = " being built";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final LiveRealm realm;
    private final JsonNode bindings;

    Flows(LiveRealm realm, JsonNode bindings) {
        this.realm = realm;
        this.bindings = bindings;
    }

    /** Applies one flow of {@code flows.yaml}. */
    void apply(JsonNode flow) {
        String alias = flow.get("alias").asText();
        finishInterrupted(alias);
        if (id(alias).isEmpty()) {
            build(flow, alias, "");
            realm.changed("flow", alias, Action.CREATED);
        } else if (!live(alias).equals(wanted(flow, 0))) {
            build(flow, alias, BEING_BUILT);
            bind(alias, alias + BEING_BUILT);
            realm.delete("/authentication/flows/" + id(alias));
            rename(flow, alias);
            realm.changed("flow", alias, Action.UPDATED);
        }
    }

    /** One line for each execution: depth, what it is, requirement. */
    private record Line(int depth, String what, String requirement) {}

    private static List<Line> wanted(JsonNode flow, int depth) {
        List<Line> lines = new ArrayList<>();
        for (JsonNode execution : flow.get("executions")) {
            String what =
                    execution.path("provider").asText(execution.path("flow").asText());
            lines.add(new Line(depth, what, execution.get("requirement").asText()));
            if (execution.has("flow")) {
                lines.addAll(wanted(execution, depth + 1));
            }
        }
        return lines;
    }

    private List<Line> live(String alias) {
        List<Line> lines = new ArrayList<>();
        for (JsonNode execution : executions(alias)) {
            String what = execution.path("authenticationFlow").asBoolean()
                    ? execution.path("displayName").asText()
                    : execution.path("providerId").asText();
            lines.add(new Line(
                    execution.get("level").asInt(),
                    what,
                    execution.get("requirement").asText()));
        }
        return lines;
    }

    private void build(JsonNode flow, String alias, String suffix) {
        ObjectNode top = JSON.objectNode()
                .put("alias", alias + suffix)
                .put("description", flow.path("description").asText())
                .put("providerId", "basic-flow")
                .put("topLevel", true)
                .put("builtIn", false);
        realm.post("/authentication/flows", top);
        buildExecutions(flow, alias + suffix, suffix);
        require(flow, alias + suffix);
    }

    private void buildExecutions(JsonNode flow, String parent, String suffix) {
        String path = "/authentication/flows/" + AdminAccess.encoded(parent) + "/executions/";
        for (JsonNode execution : flow.get("executions")) {
            if (execution.has("flow")) {
                String alias = execution.get("flow").asText() + suffix;
                realm.post(
                        path + "flow",
                        JSON.objectNode()
                                .put("alias", alias)
                                .put(
                                        "description",
                                        execution.path("description").asText())
                                .put("type", "basic-flow")
                                .put("provider", "registration-page-form"));
                buildExecutions(execution, alias, suffix);
            } else {
                realm.post(
                        path + "execution",
                        JSON.objectNode()
                                .put("provider", execution.get("provider").asText()));
            }
        }
    }

    /** New executions are disabled; their requirements are set in the order in which they were added. */
    private void require(JsonNode flow, String alias) {
        List<Line> wanted = wanted(flow, 0);
        JsonNode built = executions(alias);
        for (int i = 0; i < built.size(); i++) {
            ObjectNode execution = built.get(i).deepCopy();
            execution.put("requirement", wanted.get(i).requirement());
            realm.put("/authentication/flows/" + AdminAccess.encoded(alias) + "/executions", execution);
        }
    }

    private void rename(JsonNode flow, String alias) {
        String path = "/authentication/flows/" + id(alias + BEING_BUILT);
        for (JsonNode execution : executions(alias + BEING_BUILT)) {
            if (execution.path("authenticationFlow").asBoolean()) {
                String sub = "/authentication/flows/" + execution.get("flowId").asText();
                ObjectNode renamed = realm.get(sub).deepCopy();
                renamed.put("alias", withoutSuffix(renamed.get("alias").asText()));
                realm.put(sub, renamed);
            }
        }
        ObjectNode top = realm.get(path).deepCopy();
        top.put("alias", alias).put("description", flow.path("description").asText());
        realm.put(path, top);
    }

    /** A run that was killed half-way left a flow behind: it is bound back to the old one, or takes its name. */
    private void finishInterrupted(String alias) {
        String unfinished = id(alias + BEING_BUILT);
        if (unfinished.isEmpty()) {
            return;
        }
        if (id(alias).isEmpty()) {
            rename(JSON.objectNode(), alias);
        } else {
            bind(alias + BEING_BUILT, alias);
            realm.delete("/authentication/flows/" + unfinished);
        }
    }

    private void bind(String from, String to) {
        ObjectNode changed = JSON.objectNode();
        JsonNode live = realm.get("");
        bindings.properties().forEach(binding -> {
            if (live.path(binding.getKey()).asText().equals(from)) {
                changed.put(binding.getKey(), to);
            }
        });
        if (!changed.isEmpty()) {
            realm.put("", changed);
        }
    }

    private JsonNode executions(String alias) {
        return realm.get("/authentication/flows/" + AdminAccess.encoded(alias) + "/executions");
    }

    private String id(String alias) {
        for (JsonNode flow : realm.get("/authentication/flows")) {
            if (flow.get("alias").asText().equals(alias)) {
                return flow.get("id").asText();
            }
        }
        return "";
    }

    private static String withoutSuffix(String alias) {
        return alias.endsWith(BEING_BUILT) ? alias.substring(0, alias.length() - BEING_BUILT.length()) : alias;
    }
}
