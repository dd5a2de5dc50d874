package io.officergate.world.people;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.officergate.world.Secrets;
import io.officergate.world.keycloak.AdminRest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives a demo officer an account that is ready to use: password and one-time codes are set, nothing is left to do at
 * the first sign-in. Doing it again for the same officer changes nothing.
 */
final class Enrolment {
    private final AdminRest admin;
    private final String realm;
    private final Secrets secrets;
    private final Map<String, String> clients = new LinkedHashMap<>();

    Enrolment(AdminRest admin, String realm, Secrets secrets) {
        this.admin = admin;
        this.realm = "/" + realm;
        this.secrets = secrets;
    }

    void enrol(DemoOfficer officer) {
        if (userId(officer).isEmpty()) {
            admin.post(realm + "/users", account(officer));
        }
        String user = userId(officer);
        leaveNothingToDo(user);
        joinUnit(user, officer.unit());
        officer.duties().forEach(duty -> grantClientRole(user, duty.system(), duty.duty()));
        officer.roles().forEach(role -> grant(user, role));
    }

    private Map<String, Object> account(DemoOfficer officer) {
        String name = officer.userName();
        Map<String, Object> account = new LinkedHashMap<>();
        account.put("username", name);
        account.put("lastName", officer.familyName());
        account.put("firstName", officer.givenName());
        account.put("email", officer.email());
        account.put("emailVerified", true);
        account.put("enabled", true);
        account.put("attributes", Map.of("personalNumber", List.of(officer.personalNumber())));
        account.put(
                "credentials",
                List.of(
                        Credentials.password(secrets.password("people." + name)),
                        Credentials.authenticator(secrets.totp("people." + name + ".totp"))));
        return account;
    }

    /** New accounts are told to set up a second factor; these have theirs. */
    private void leaveNothingToDo(String user) {
        ObjectNode account = (ObjectNode) admin.get(realm + "/users/" + user);
        account.putArray("requiredActions");
        admin.put(realm + "/users/" + user, account);
    }

    private String userId(DemoOfficer officer) {
        return admin.get(realm + "/users?exact=true&username=" + encoded(officer.userName()))
                .path(0)
                .path("id")
                .asText();
    }

    private void joinUnit(String user, String unit) {
        JsonNode found = admin.get(realm + "/groups?exact=true&briefRepresentation=true&search=" + encoded(unit));
        String group = idOfGroup(found, unit);
        if (group.isEmpty()) {
            throw new IllegalStateException("the realm has no unit " + unit);
        }
        admin.put(realm + "/users/" + user + "/groups/" + group, Map.of());
    }

    /** A search answers with the path from the top group down to the group that was found. */
    private static String idOfGroup(JsonNode groups, String name) {
        for (JsonNode group : groups) {
            String id = group.path("name").asText().equals(name)
                    ? group.path("id").asText()
                    : idOfGroup(group.path("subGroups"), name);
            if (!id.isEmpty()) {
                return id;
            }
        }
        return "";
    }

    private void grant(String user, String role) {
        int slash = role.indexOf('/');
        if (slash >= 0) {
            grantClientRole(user, role.substring(0, slash), role.substring(slash + 1));
        } else {
            JsonNode found = admin.get(realm + "/roles/" + encoded(role));
            admin.post(realm + "/users/" + user + "/role-mappings/realm", List.of(found));
        }
    }

    private void grantClientRole(String user, String client, String role) {
        String id = clients.computeIfAbsent(client, this::clientUuid);
        JsonNode found = admin.get(realm + "/clients/" + id + "/roles/" + encoded(role));
        if (found.isMissingNode()) {
            throw new IllegalStateException("the system " + client + " has no duty " + role);
        }
        admin.post(realm + "/users/" + user + "/role-mappings/clients/" + id, List.of(found));
    }

    private String clientUuid(String clientId) {
        return admin.get(realm + "/clients?clientId=" + encoded(clientId))
                .path(0)
                .path("id")
                .asText();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
