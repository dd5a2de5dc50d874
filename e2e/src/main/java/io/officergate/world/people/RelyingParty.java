package io.officergate.world.people;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A connected system at which one signs in.
 *
 * @param keycloakUrl without a path
 * @param redirectUri one the realm allows for the client; nothing needs to listen there
 */
public record RelyingParty(String keycloakUrl, String realm, String clientId, String clientSecret, String redirectUri) {
    /** Secrets stay out of logs. */
    @Override
    public String toString() {
        return "RelyingParty[" + clientId + "]";
    }

    URI tokenUrl() {
        return URI.create(protocol() + "/token");
    }

    /** Where a sign-in begins whose code nobody will redeem. */
    public URI authorizationUrl(String scope) {
        return authorizationUrl(Pkce.fresh(), scope);
    }

    URI authorizationUrl(Pkce pkce, String scope) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("response_type", "code");
        query.put("client_id", clientId);
        query.put("redirect_uri", redirectUri);
        query.put("scope", scope);
        query.put("state", pkce.challenge().substring(0, 16));
        query.put("code_challenge", pkce.challenge());
        query.put("code_challenge_method", "S256");
        return URI.create(protocol() + "/auth?" + TextBrowser.encoded(query));
    }

    Map<String, String> codeForm(String code, Pkce pkce) {
        Map<String, String> form = authenticated("authorization_code");
        form.put("code", code);
        form.put("redirect_uri", redirectUri);
        form.put("code_verifier", pkce.verifier());
        return form;
    }

    Map<String, String> refreshForm(String refreshToken) {
        Map<String, String> form = authenticated("refresh_token");
        form.put("refresh_token", refreshToken);
        return form;
    }

    URI signOutUrl() {
        return URI.create(protocol() + "/logout");
    }

    Map<String, String> signOutForm(String refreshToken) {
        Map<String, String> form = authenticated();
        form.put("refresh_token", refreshToken);
        return form;
    }

    private Map<String, String> authenticated(String grantType) {
        Map<String, String> form = authenticated();
        form.put("grant_type", grantType);
        return form;
    }

    private Map<String, String> authenticated() {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("client_id", clientId);
        form.put("client_secret", clientSecret);
        return form;
    }

    private String protocol() {
        return keycloakUrl + "/realms/" + realm + "/protocol/openid-connect";
    }
}
