package io.officergate.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.officergate.world.keycloak.AdminRest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What an administrator of Keycloak as it is shipped does to end somebody's access: disable the account, end its sessions, take
 * its role at the system and its group. Four calls; offline sessions, consents and mailed links are left.
 */
final class AdminWithdrawals {
    private final AdminRest admin;
    private final String realm;
    private final String clientId;
    private final JsonNode role;
    private final String group;

    /** Makes the role at that system and the group, which everybody is given. */
    AdminWithdrawals(AdminRest admin, String realm, String clientName) {
        this.admin = admin;
        this.realm = "/" + realm;
        this.clientId = one("/clients?clientId=" + clientName);
        admin.post(this.realm + "/clients/" + clientId + "/roles", Map.of("name", "RECEPTION"));
        this.role = admin.get(this.realm + "/clients/" + clientId + "/roles/RECEPTION");
        admin.post(this.realm + "/groups", Map.of("name", "unit"));
        this.group = one("/groups?search=unit&exact=true");
    }

    /** Makes so many accounts with role and group; their ids. */
    List<String> make(int accounts) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < accounts; i++) {
            String name = "subject-" + i;
            admin.post(realm + "/users", Map.of("username", name, "enabled", true));
            ids.add(equip(name));
        }
        return ids;
    }

    /** Gives role and group to an account that is there; its id. */
    String equip(String userName) {
        String id = one("/users?exact=true&username=" + userName);
        admin.post(roles(id), List.of(role));
        admin.put(realm + "/users/" + id + "/groups/" + group, Map.of());
        return id;
    }

    /** Ends the access of one. */
    void withdraw(String id) {
        admin.put(realm + "/users/" + id, Map.of("enabled", false));
        admin.post(realm + "/users/" + id + "/logout", Map.of());
        admin.deleteWith(roles(id), List.of(role));
        admin.delete(realm + "/users/" + id + "/groups/" + group);
    }

    private String roles(String id) {
        return realm + "/users/" + id + "/role-mappings/clients/" + clientId;
    }

    private String one(String query) {
        return admin.get(realm + query).path(0).path("id").asText();
    }
}
