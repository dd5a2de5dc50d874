package io.officergate.e2e.paths;

import com.fasterxml.jackson.databind.JsonNode;
import io.officergate.world.RunFile;
import io.officergate.world.keycloak.AdminRest;
import io.officergate.world.people.Pkce;
import io.officergate.world.people.TextBrowser;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The server at which paths are tried, and two clients that were registered for it. */
final class Stage {
    private static final String SECRET = "only-for-this-test";
    private static final String BACK = "http://paths.invalid/back";

    private final String url;
    private final String realm;
    private final RunFile.Keycloak administrator;
    private final AdminRest admin;

    /**
     * The server at that address.
     *
     * @param administrator who may administer it, whatever its address
     */
    Stage(String url, RunFile.Keycloak administrator) {
        this.url = url;
        this.realm = administrator.realm();
        this.administrator = administrator;
        this.admin = new AdminRest(url, administrator.adminUser(), administrator.adminPassword());
    }

    AdminRest admin() {
        return admin;
    }

    String realm() {
        return realm;
    }

    String url() {
        return url;
    }

    Visitor visitor() {
        return new Visitor(url);
    }

    /** An address of the realm, for example {@code /account}. */
    URI at(String path) {
        return URI.create(url + "/realms/" + realm + path);
    }

    /** An address of the realm's administration. */
    URI administration(String path) {
        return URI.create(url + "/admin/realms/" + realm + path);
    }

    URI oidc(String path) {
        return at("/protocol/openid-connect" + path);
    }

    Client client() {
        return new Client("paths", SECRET, BACK);
    }

    Client otherClient() {
        return new Client("paths-too", SECRET, BACK);
    }

    Client accountConsole() {
        return new Client("account-console", "", at("/account/").toString());
    }

    Client adminConsole() {
        return new Client("security-admin-console", "", url + "/admin/" + realm + "/console/");
    }

    /** Registers the two clients unless they are there, with further settings; the first may have offline tokens. */
    void registerClients(Map<String, Object> more) {
        for (Client client : List.of(client(), otherClient())) {
            if (uuid(client).isEmpty()) {
                Map<String, Object> made = new LinkedHashMap<>(
                        Map.of("clientId", client.id(), "secret", client.secret(), "redirectUris", List.of(BACK)));
                made.putAll(Map.of("publicClient", false, "standardFlowEnabled", true));
                made.put("protocolMappers", List.of(audienceOf(client)));
                String offline = Boolean.toString(client.equals(client()));
                made.put("attributes", Map.of("officergate.offline-tokens", offline));
                made.putAll(more);
                admin.post("/" + realm + "/clients", made);
            }
        }
    }

    /** Whoever has a token looked at must be in its audience. */
    private static Map<String, Object> audienceOf(Client client) {
        Map<String, String> settings = Map.of(
                "included.client.audience",
                client.id(),
                "access.token.claim",
                "true",
                "introspection.token.claim",
                "true");
        return Map.of(
                "name", "audience",
                "protocol", "openid-connect",
                "protocolMapper", "oidc-audience-mapper",
                "config", settings);
    }

    /** Changes settings of a client; others stay. */
    void changeClient(Client client, Map<String, Object> settings) {
        Map<String, Object> changed = new LinkedHashMap<>(settings);
        changed.put("clientId", client.id());
        admin.put("/" + realm + "/clients/" + uuid(client), changed);
    }

    /** Gives the client's machine account a role of the realm's administration. */
    void grantMachine(Client client, String role) {
        String user = admin.get("/" + realm + "/clients/" + uuid(client) + "/service-account-user")
                .path("id")
                .asText();
        grant(user, role);
    }

    /** Gives an account a role of the realm's administration. */
    void grant(String user, String role) {
        String management = uuid(new Client("realm-management", "", ""));
        JsonNode found = admin.get("/" + realm + "/clients/" + management + "/roles/" + role);
        admin.post("/" + realm + "/users/" + user + "/role-mappings/clients/" + management, List.of(found));
    }

    /** The two clients go. */
    void removeClients() {
        for (Client client : List.of(client(), otherClient())) {
            admin.delete("/" + realm + "/clients/" + uuid(client));
        }
    }

    /** Keycloak's own id of the client; empty when there is none. */
    String uuid(Client client) {
        return admin.get("/" + realm + "/clients?clientId=" + client.id())
                .path(0)
                .path("id")
                .asText();
    }

    /** Where a browser is sent to sign in. */
    URI authorization(Client client, Pkce pkce, Map<String, String> more) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("response_type", "code");
        query.put("client_id", client.id());
        query.put("redirect_uri", client.redirectUri());
        query.put("scope", "openid");
        query.put("state", "s");
        query.put("nonce", "n");
        query.put("code_challenge", pkce.challenge());
        query.put("code_challenge_method", "S256");
        query.putAll(more);
        return URI.create(oidc("/auth") + "?" + TextBrowser.encoded(query));
    }

    /** What the token endpoint answers. */
    Page token(Map<String, String> form) {
        return visitor().posts(oidc("/token"), form);
    }

    /** Gives a code back and takes tokens. */
    Page redeem(Client client, String code, Pkce pkce) {
        Map<String, String> form = client.grant("authorization_code");
        form.put("code", code);
        form.put("redirect_uri", client.redirectUri());
        form.put("code_verifier", pkce.verifier());
        return token(form);
    }

    /** The token of the server's administrator. */
    String administratorsToken() {
        Map<String, String> form = new Client("admin-cli", "", "").grant("password");
        form.put("username", administrator.adminUser());
        form.put("password", administrator.adminPassword());
        return visitor()
                .posts(URI.create(url + "/realms/master/protocol/openid-connect/token"), form)
                .json()
                .path("access_token")
                .asText();
    }

    /** A machine's token: that of the named client's service account. */
    String machineToken(Client client) {
        return token(client.grant("client_credentials"))
                .json()
                .path("access_token")
                .asText();
    }
}
