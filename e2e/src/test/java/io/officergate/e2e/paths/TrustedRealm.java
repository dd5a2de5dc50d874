package io.officergate.e2e.paths;

import io.officergate.e2e.people.Officer;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Another realm of the same server that the officers' realm comes to trust as an identity provider: {@code master}, which
 * has no gate. Its accounts have the officer's user name and password.
 */
final class TrustedRealm {
    /** Name of the identity provider. */
    static final String ALIAS = "trusted";

    private static final String REALM = "/master";
    private static final Client BROKER = new Client("officers-broker", "only-for-this-test", "");

    private final Stage stage;
    private final List<String> accounts = new ArrayList<>();

    TrustedRealm(Stage stage) {
        this.stage = stage;
    }

    /** The realm admin of the officers' realm adds it; the assertions it signs are good for a JWT grant too. */
    void isTrusted() {
        Map<String, Object> client = new LinkedHashMap<>(Map.of(
                "clientId", BROKER.id(),
                "secret", BROKER.secret(),
                "redirectUris", List.of("*"),
                "directAccessGrantsEnabled", true,
                "fullScopeAllowed", false));
        client.put("protocolMappers", List.of(audienceOfOfficers()));
        stage.admin().post(REALM + "/clients", client);
        String issuer = stage.url() + "/realms" + REALM;
        Map<String, String> settings = new LinkedHashMap<>(Map.of(
                "issuer",
                issuer,
                "authorizationUrl",
                issuer + "/protocol/openid-connect/auth",
                "tokenUrl",
                issuer + "/protocol/openid-connect/token",
                "jwksUrl",
                issuer + "/protocol/openid-connect/certs",
                "useJwksUrl",
                "true",
                "validateSignature",
                "true",
                "clientId",
                BROKER.id(),
                "clientSecret",
                BROKER.secret(),
                "clientAuthMethod",
                "client_secret_post"));
        settings.put("jwtAuthorizationGrantEnabled", "true");
        stage.admin()
                .post(
                        "/" + stage.realm() + "/identity-provider/instances",
                        Map.of("alias", ALIAS, "providerId", "oidc", "enabled", true, "config", settings));
    }

    /** It is taken out again, with its accounts. */
    void isForgotten() {
        stage.admin().delete("/" + stage.realm() + "/identity-provider/instances/" + ALIAS);
        accounts.forEach(account -> stage.admin().delete(REALM + "/users/" + account));
        stage.admin()
                .delete(REALM + "/clients/"
                        + stage.admin()
                                .get(REALM + "/clients?clientId=" + BROKER.id())
                                .path(0)
                                .path("id")
                                .asText());
    }

    /** The officer has an account there too. */
    String knows(Officer officer) {
        String known = accountOf(officer);
        if (!known.isEmpty()) {
            return known;
        }
        stage.admin()
                .post(
                        REALM + "/users",
                        Map.of(
                                "username",
                                officer.userName(),
                                "email",
                                officer.userName() + "@elsewhere.example",
                                "emailVerified",
                                true,
                                "firstName",
                                "Nam",
                                "lastName",
                                "Trần",
                                "enabled",
                                true,
                                "credentials",
                                List.of(Map.of("type", "password", "value", officer.password()))));
        String account = accountOf(officer);
        accounts.add(account);
        return account;
    }

    /** The two accounts are linked, as after an earlier sign-in through the provider. */
    void isLinkedTo(Officer officer) {
        String account = knows(officer);
        String link = "/" + stage.realm() + "/users/" + officer.id() + "/federated-identity";
        if (stage.admin().get(link).isEmpty()) {
            stage.admin().post(link + "/" + ALIAS, Map.of("userId", account, "userName", officer.userName()));
        }
    }

    /** A token about the officer's account there, signed by that realm. */
    String assertionAbout(Officer officer) {
        Map<String, String> form = BROKER.grant("password");
        form.putAll(Map.of("username", officer.userName(), "password", officer.password(), "scope", "openid"));
        return stage.visitor()
                .posts(URI.create(stage.url() + "/realms" + REALM + "/protocol/openid-connect/token"), form)
                .json()
                .path("access_token")
                .asText();
    }

    private String accountOf(Officer officer) {
        return stage.admin()
                .get(REALM + "/users?exact=true&username=" + officer.userName())
                .path(0)
                .path("id")
                .asText();
    }

    private Map<String, Object> audienceOfOfficers() {
        return Map.of(
                "name", "audience",
                "protocol", "openid-connect",
                "protocolMapper", "oidc-audience-mapper",
                "config", Map.of("included.custom.audience", stage.at("").toString(), "access.token.claim", "true"));
    }
}
