package io.officergate.e2e.people;

import com.fasterxml.jackson.databind.JsonNode;
import io.officergate.world.Deadline;
import io.officergate.world.keycloak.AdminRest;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Reads what the server knows about an officer, through the admin interface. */
public final class Auditor {
    private static final String OF_EVERY_ACCOUNT = "default-roles-officers";

    private final AdminRest admin;
    private final String realm;

    Auditor(AdminRest admin, String realm) {
        this.admin = admin;
        this.realm = "/" + realm;
    }

    /** The officer record: status, reason, decision. */
    public JsonNode recordOf(Officer officer) {
        return admin.get(realm + "/officergate/officers/" + officer.id());
    }

    /** Keycloak's account: enabled or not. */
    public JsonNode accountOf(Officer officer) {
        return admin.get(realm + "/users/" + officer.id());
    }

    /** The audit entries about the officer, oldest first. */
    public List<JsonNode> auditOf(Officer officer) {
        return list(admin.get(realm + "/officergate/audit?limit=1000&officer=" + officer.id()));
    }

    /** What the audit entries about the account tell of, oldest first. */
    public List<String> actionsOn(String userId) {
        return list(admin.get(realm + "/officergate/audit?limit=1000&officer=" + userId)).stream()
                .map(entry -> entry.path("action").asText())
                .toList();
    }

    /** All audit entries of the realm, oldest first. */
    public List<JsonNode> auditOfRealm() {
        List<JsonNode> all = new ArrayList<>();
        long after = 0;
        List<JsonNode> some;
        do {
            some = list(admin.get(realm + "/officergate/audit?limit=1000&after=" + after));
            all.addAll(some);
            after = some.isEmpty()
                    ? after
                    : some.get(some.size() - 1).path("sequence").asLong();
        } while (some.size() == 1000);
        return all;
    }

    /** What connected systems were or will be told about the officer. */
    public List<JsonNode> deliveriesAbout(Officer officer) {
        return deliveries(officer, "BACKCHANNEL_LOGOUT");
    }

    /** What the officer was or will be told by mail. */
    public List<JsonNode> mailsTo(Officer officer) {
        return deliveries(officer, "MAIL");
    }

    private List<JsonNode> deliveries(Officer officer, String kind) {
        return list(admin.get(realm + "/officergate/deliveries?limit=1000&officer=" + officer.id())).stream()
                .filter(delivery -> delivery.path("kind").asText().equals(kind))
                .toList();
    }

    /** Evidence that the officer's account is shared, newest first. */
    public List<JsonNode> sharingFindingsAbout(Officer officer) {
        return list(admin.get(realm + "/officergate/sharing-findings?limit=1000")).stream()
                .filter(finding -> finding.path("officer").asText().equals(officer.id()))
                .toList();
    }

    /** Online sessions. */
    public List<JsonNode> sessionsOf(Officer officer) {
        return list(admin.get(realm + "/users/" + officer.id() + "/sessions"));
    }

    /** Offline sessions at the client. */
    public List<JsonNode> offlineSessionsOf(Officer officer, String clientId) {
        String client = admin.get(realm + "/clients?clientId=" + clientId)
                .path(0)
                .path("id")
                .asText();
        return list(admin.get(realm + "/users/" + officer.id() + "/offline-sessions/" + client));
    }

    /** Names of the roles given to the officer beside what every account has: realm roles by name, client roles as {@code client/role}. */
    public List<String> rolesOf(Officer officer) {
        List<String> roles = new ArrayList<>(everyRoleOf(officer));
        roles.remove(OF_EVERY_ACCOUNT);
        return roles;
    }

    /** Whether the officer has what every new account has: the own password and factors in the account console. */
    public boolean hasWhatEveryAccountHas(Officer officer) {
        return everyRoleOf(officer).contains(OF_EVERY_ACCOUNT);
    }

    private List<String> everyRoleOf(Officer officer) {
        JsonNode mappings = admin.get(realm + "/users/" + officer.id() + "/role-mappings");
        List<String> roles = new ArrayList<>();
        mappings.path("realmMappings")
                .forEach(role -> roles.add(role.path("name").asText()));
        mappings.path("clientMappings").properties().forEach(client -> client.getValue()
                .path("mappings")
                .forEach(role ->
                        roles.add(client.getKey() + "/" + role.path("name").asText())));
        return roles;
    }

    /** What the officer may do and by which decision: duties, resting, withoutDecision, nextChange. */
    public JsonNode dutiesOf(Officer officer) {
        return admin.get(realm + "/officergate/officers/" + officer.id() + "/duties");
    }

    /** Names of the units the officer is a member of. */
    public List<String> unitsOf(Officer officer) {
        return list(admin.get(realm + "/users/" + officer.id() + "/groups")).stream()
                .map(group -> group.path("name").asText())
                .toList();
    }

    /** How many times a personnel event with that decision was applied to the officer. */
    public long timesApplied(Officer officer, String decisionNumber) {
        return decisionsAppliedTo(officer).stream()
                .filter(decisionNumber::equals)
                .count();
    }

    /** The numbers of the decisions whose events were applied to the officer, in that order. */
    public List<String> decisionsAppliedTo(Officer officer) {
        return auditOf(officer).stream()
                .filter(entry -> entry.path("action").asText().equals("PERSONNEL_EVENT_APPLIED"))
                .map(entry -> entry.path("detail").path("decision").asText())
                .toList();
    }

    /** Waits until the record has the status; while the server is away it has none. */
    public void seesStatus(Officer officer, String status, Duration patience) {
        Deadline.in(patience).await(officer.userName() + " is " + status, () -> hasStatus(officer, status));
    }

    /** Waits until the recruitment has made an account. */
    public void seesAccountOf(Newcomer newcomer, Duration patience) {
        Deadline.in(patience).await(newcomer.userName() + " has an account", () -> !newcomer.id()
                .isEmpty());
    }

    private boolean hasStatus(Officer officer, String status) {
        try {
            return recordOf(officer).path("status").asText().equals(status);
        } catch (IllegalStateException | UncheckedIOException away) {
            return false;
        }
    }

    private static List<JsonNode> list(JsonNode array) {
        List<JsonNode> all = new ArrayList<>();
        array.forEach(all::add);
        return all;
    }
}
