package io.officergate.e2e.paths;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** What a realm admin does with the flows of a client. */
final class Overrides {
    private Overrides() {}

    /** Binds other flows to the client; an empty one takes the realm's again. */
    static void bind(Stage stage, Client client, Map<String, String> flows) {
        String path = "/" + stage.realm() + "/clients/" + stage.uuid(client);
        ObjectNode changed = stage.admin().get(path).deepCopy();
        ObjectNode bound = changed.putObject("authenticationFlowBindingOverrides");
        flows.forEach(bound::put);
        stage.admin().put(path, changed);
    }

    /** Keycloak's own id of a flow. */
    static String flowId(Stage stage, String alias) {
        for (JsonNode flow : stage.admin().get("/" + stage.realm() + "/authentication/flows")) {
            if (flow.path("alias").asText().equals(alias)) {
                return flow.path("id").asText();
            }
        }
        throw new IllegalArgumentException("the realm has no flow " + alias);
    }
}
