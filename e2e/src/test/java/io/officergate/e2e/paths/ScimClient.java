package io.officergate.e2e.paths;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;

/** A machine that makes and changes accounts by SCIM, where an operator and a realm admin have turned everything on for it. */
final class ScimClient {
    private static final String CORE = "urn:ietf:params:scim:schemas:core:2.0:User";
    private static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
    private static final Client CLIENT = new Client("scim-of-tests", "only-for-this-test", "");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Stage stage;

    private ScimClient(Stage stage) {
        this.stage = stage;
    }

    /** SCIM is on, the personal number is what SCIM calls the employee number, and a client may manage users. */
    static ScimClient turnedOn(Stage stage) {
        String realm = "/" + stage.realm();
        stage.admin().put(realm, Map.of("scimApiEnabled", true));
        mapTheNumber(stage);
        stage.admin()
                .post(
                        realm + "/clients",
                        Map.of(
                                "clientId",
                                CLIENT.id(),
                                "secret",
                                CLIENT.secret(),
                                "serviceAccountsEnabled",
                                true,
                                "standardFlowEnabled",
                                false,
                                "fullScopeAllowed",
                                true,
                                "protocolMappers",
                                List.of(Map.of(
                                        "name",
                                        "audience",
                                        "protocol",
                                        "openid-connect",
                                        "protocolMapper",
                                        "oidc-audience-mapper",
                                        "config",
                                        Map.of(
                                                "included.custom.audience",
                                                stage.at("/scim/v2").toString(),
                                                "access.token.claim",
                                                "true")))));
        mayManageUsers(stage);
        return new ScimClient(stage);
    }

    /** Off again; the user profile comes back with the files of the realm. */
    void turnOff() {
        stage.admin().delete("/" + stage.realm() + "/clients/" + stage.uuid(CLIENT));
        stage.admin().put("/" + stage.realm(), Map.of("scimApiEnabled", false));
    }

    /** Makes an account. */
    HttpResponse<String> creates(String userName, String number) {
        ObjectNode user = JsonNodeFactory.instance.objectNode();
        user.putArray("schemas").add(CORE).add(ENTERPRISE);
        user.put("userName", userName).put("active", true);
        user.putObject(ENTERPRISE).put("employeeNumber", number);
        return sends("", "POST", user);
    }

    /** Gives an account another number. */
    HttpResponse<String> changes(String userId, String number) {
        ObjectNode patch = JsonNodeFactory.instance.objectNode();
        patch.putArray("schemas").add("urn:ietf:params:scim:api:messages:2.0:PatchOp");
        patch.putArray("Operations")
                .addObject()
                .put("op", "replace")
                .put("path", ENTERPRISE + ":employeeNumber")
                .put("value", number);
        return sends("/" + userId, "PATCH", patch);
    }

    private HttpResponse<String> sends(String path, String method, JsonNode body) {
        // One for each call: it lives a minute, and an answer to one that has ended would look like a refusal.
        String token = stage.token(CLIENT.grant("client_credentials"))
                .json()
                .path("access_token")
                .asText();
        HttpRequest request = HttpRequest.newBuilder(URI.create(stage.at("/scim/v2/Users") + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/scim+json")
                .method(method, BodyPublishers.ofString(body.toString()))
                .build();
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopping);
        }
    }

    /** Every attribute has an annotation, or SCIM answers 500 (Keycloak 26.7.3). */
    private static void mapTheNumber(Stage stage) {
        ObjectNode profile =
                stage.admin().get("/" + stage.realm() + "/users/profile").deepCopy();
        for (JsonNode attribute : (ArrayNode) profile.path("attributes")) {
            String name = attribute.path("name").asText();
            ObjectNode annotations = ((ObjectNode) attribute).withObject("annotations");
            if (name.equals("personalNumber")) {
                annotations.put("kc.scim.schema.attribute", ENTERPRISE + ":employeeNumber");
            } else if (name.equals("username")) {
                annotations.put("kc.scim.schema.attribute", "userName");
            } else {
                annotations.put("kept", "yes");
            }
        }
        stage.admin().put("/" + stage.realm() + "/users/profile", profile);
    }

    private static void mayManageUsers(Stage stage) {
        String realm = "/" + stage.realm();
        String machine = stage.admin()
                .get(realm + "/clients/" + stage.uuid(CLIENT) + "/service-account-user")
                .path("id")
                .asText();
        String management = stage.uuid(new Client("realm-management", "", ""));
        stage.admin()
                .post(
                        realm + "/users/" + machine + "/role-mappings/clients/" + management,
                        List.of(stage.admin().get(realm + "/clients/" + management + "/roles/manage-users")));
    }
}
