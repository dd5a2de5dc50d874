package io.officergate.e2e.people;

import com.fasterxml.jackson.databind.JsonNode;
import io.officergate.world.keycloak.AdminRest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A realm administrator at work: helps officers, and sometimes does what should not be done. */
public final class Administrator {
    private final AdminRest admin;
    private final String realm;

    Administrator(AdminRest admin, String realm) {
        this.admin = admin;
        this.realm = "/" + realm;
    }

    /** Checks who stands there and issues an activation code for the account; tells the code. */
    public String issuesActivationCodeFor(String userId) {
        return admin.ask(
                        realm + "/officergate/officers/" + userId + "/activation-codes",
                        Map.of("identityCheck", "thẻ căn cước, tại quầy"))
                .path("code")
                .asText();
    }

    /** Checks who stands there and has a password made; tells it. */
    public String hasPasswordMadeFor(Officer officer) {
        return admin.ask(
                        realm + "/officergate/officers/" + officer.id() + "/temporary-password",
                        Map.of("identityCheck", "thẻ căn cước, tại quầy"))
                .path("password")
                .asText();
    }

    /** Reports that the officer's account may be in other hands. */
    public void reportsAsCompromised(Officer officer, boolean factorsToo) {
        admin.post(
                realm + "/officergate/officers/" + officer.id() + "/compromise",
                Map.of("reason", "mật khẩu nằm trong danh sách bị lộ", "factorsToo", factorsToo));
    }

    /** Checks who stands there and opens the locked account; the answer has what the officer is given. */
    public JsonNode opens(Officer officer) {
        return admin.ask(
                realm + "/officergate/officers/" + officer.id() + "/unlock",
                Map.of("reason", "trở lại sau nghỉ thai sản", "identityCheck", "thẻ căn cước, tại quầy"));
    }

    /** Gives the officer a role that asks for a password of at most so many days; few, so that their end is not spread. */
    public void letsPasswordsLast(Officer officer, int days) {
        String name = "PASSWORD_" + days;
        if (admin.get(realm + "/roles/" + name).isMissingNode()) {
            admin.post(realm + "/roles", Map.of("name", name));
            admin.put(
                    realm + "/roles/" + name,
                    Map.of(
                            "name",
                            name,
                            "attributes",
                            Map.of("officergate.password-days", List.of(Integer.toString(days)))));
        }
        officer.isGivenRole(name);
    }

    /** Takes every factor of the officer away, as after the loss of a phone. */
    public void removesFactorsOf(Officer officer) {
        for (JsonNode credential : admin.get(realm + "/users/" + officer.id() + "/credentials")) {
            if (!credential.path("type").asText().equals("password")) {
                admin.delete(realm + "/users/" + officer.id() + "/credentials/"
                        + credential.path("id").asText());
            }
        }
    }

    /** Types of what the officer can prove with, the password included. */
    public List<String> credentialsOf(Officer officer) {
        List<String> types = new ArrayList<>();
        admin.get(realm + "/users/" + officer.id() + "/credentials")
                .forEach(credential -> types.add(credential.path("type").asText()));
        return types;
    }
}
