package io.officergate.e2e.paths;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.officergate.e2e.people.Officer;
import io.officergate.world.people.Pkce;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Ways that only who builds and starts the server can turn on. Here all of them are, and no policy of the server holds, so
 * that the gate alone answers. The second client uses Keycloak's own flows, in which a code is asked only of those who have
 * an authenticator.
 */
final class ByOperator {
    private final Stage stage;
    private final TrustedRealm trusted;
    private final CibaChannel channel;

    ByOperator(Stage stage, CibaChannel channel) {
        this.stage = stage;
        this.trusted = new TrustedRealm(stage);
        this.channel = channel;
    }

    List<Path> paths() {
        return List.of(
                Path.open("direct grant, Keycloak's own flow", this::grantsDirectly),
                Path.open("implicit", who -> asksForToken(who, stage.client(), "id_token token")),
                Path.open(
                        "implicit, Keycloak's own flow",
                        who -> asksForToken(who, stage.otherClient(), "id_token token")),
                Path.open(
                        "hybrid, Keycloak's own flow",
                        who -> asksForToken(who, stage.otherClient(), "code id_token token")),
                Path.open("device", this::usesDevice),
                Path.open("CIBA", this::isCalledBack),
                Path.open("JWT authorization grant", this::bringsAssertion),
                Path.later("token exchange, standard", OpenPaths::signsIn, this::exchanges),
                Path.open("token exchange, legacy: a machine asks for the officer's", this::machineExchanges),
                Path.later("UMA ticket", OpenPaths::signsIn, ShutPaths::asksForPermission),
                Path.open("impersonation by an administrator", this::isImpersonated),
                Path.shut("SAML", who -> opens(who, "/protocol/saml/clients/any")),
                Path.shut("Docker registry protocol", who -> opens(who, "/protocol/docker-v2/auth?service=paths")),
                Path.shut("dynamic client registration, anonymous", this::registersClient));
    }

    /** Clients with everything on, a trusted realm, and none of the realm's own client policies. */
    void turnsOn() {
        stage.admin().put("/" + stage.realm() + "/client-policies/policies", Map.of("policies", List.of()));
        Map<String, String> attributes = Map.of(
                "oauth2.device.authorization.grant.enabled", "true",
                "oidc.ciba.grant.enabled", "true",
                "standard.token.exchange.enabled", "true",
                "oauth2.jwt.authorization.grant.enabled", "true",
                "oauth2.jwt.authorization.grant.idp", TrustedRealm.ALIAS);
        for (Client client : List.of(stage.client(), stage.otherClient())) {
            stage.changeClient(
                    client,
                    Map.of(
                            "directAccessGrantsEnabled", true,
                            "implicitFlowEnabled", true,
                            "serviceAccountsEnabled", true,
                            "authorizationServicesEnabled", true,
                            "attributes", attributes));
        }
        Map<String, String> keycloaksOwn = new LinkedHashMap<>();
        keycloaksOwn.put("browser", Overrides.flowId(stage, "browser"));
        keycloaksOwn.put("direct_grant", Overrides.flowId(stage, "direct grant"));
        Overrides.bind(stage, stage.otherClient(), keycloaksOwn);
        trusted.isTrusted();
        stage.grantMachine(stage.client(), "impersonation");
    }

    /** What others would notice is as it was; the clients go. */
    void turnsOff() {
        trusted.isForgotten();
        stage.removeClients();
    }

    private Answer grantsDirectly(Traveller who) {
        Map<String, String> form = stage.otherClient().grant("password");
        form.putAll(Map.of(
                "username", who.officer().userName(), "password", who.officer().password()));
        who.code().ifPresent(code -> form.put("totp", code));
        return who.keeps(stage.token(form));
    }

    private Answer asksForToken(Traveller who, Client client, String responseType) {
        URI address = stage.authorization(client, Pkce.fresh(), Map.of("response_type", responseType));
        Page page = who.goesOn(who.visitor().opens(address));
        return page.given("access_token").isPresent() ? Answer.allowed() : Answer.refused(page.inWords());
    }

    private Answer usesDevice(Traveller who) {
        Pkce pkce = Pkce.fresh();
        Map<String, String> form = stage.client().form();
        form.putAll(Map.of("scope", "openid", "code_challenge", pkce.challenge(), "code_challenge_method", "S256"));
        Page begun = stage.visitor().posts(stage.oidc("/auth/device"), form);
        Page page = who.goesOn(who.visitor()
                .opens(URI.create(begun.json().path("verification_uri_complete").asText())));
        if (page.asksFor("accept")) {
            page = who.visitor().submits(page, Map.of("accept", "yes"));
        }
        Map<String, String> poll = stage.client().grant(ShutPaths.DEVICE);
        poll.put("device_code", begun.json().path("device_code").asText());
        poll.put("code_verifier", pkce.verifier());
        Answer answer = who.keeps(stage.token(poll));
        boolean stoppedBefore = answer.seen().contains("authorization request is still pending");
        return stoppedBefore ? Answer.refused(page.inWords()) : answer;
    }

    private Answer isCalledBack(Traveller who) {
        Map<String, String> form = stage.client().form();
        form.putAll(Map.of("scope", "openid", "login_hint", who.officer().userName()));
        Page begun = stage.visitor().posts(stage.oidc("/ext/ciba/auth"), form);
        String request = begun.json().path("auth_req_id").asText();
        if (request.isEmpty()) {
            return Answer.refused(begun.inWords());
        }
        who.visitor()
                .postsJson(channel.latestToken(), stage.oidc("/ext/ciba/auth/callback"), "{\"status\":\"SUCCEED\"}");
        Map<String, String> poll = stage.client().grant(ShutPaths.CIBA);
        poll.put("auth_req_id", request);
        return who.keeps(stage.token(poll));
    }

    private Answer bringsAssertion(Traveller who) {
        trusted.isLinkedTo(who.officer());
        Map<String, String> form = stage.client().grant(ShutPaths.JWT);
        form.put("assertion", trusted.assertionAbout(who.officer()));
        return who.keeps(stage.token(form));
    }

    private Answer exchanges(Traveller who) {
        if (who.kept("access_token").isEmpty()) {
            return who.answerAtSignIn();
        }
        Map<String, String> form = stage.client().grant(ShutPaths.EXCHANGE);
        form.put("subject_token", who.kept("access_token").orElseThrow());
        form.put("subject_token_type", "urn:ietf:params:oauth:token-type:access_token");
        return who.keeps(stage.token(form));
    }

    private Answer machineExchanges(Traveller who) {
        Map<String, String> form = stage.client().grant(ShutPaths.EXCHANGE);
        form.put("subject_token", stage.machineToken(stage.client()));
        form.put("subject_token_type", "urn:ietf:params:oauth:token-type:access_token");
        form.put("requested_subject", who.officer().userName());
        return who.keeps(stage.token(form));
    }

    /** An administrator has the officer asked for another password, poses as the officer, and chooses it. */
    void posesAndChooses(Officer officer, String password) {
        String user = "/" + stage.realm() + "/users/" + officer.id();
        ObjectNode account = stage.admin().get(user).deepCopy();
        account.putArray("requiredActions").add("UPDATE_PASSWORD");
        stage.admin().put(user, account);
        Visitor administrator = stage.visitor();
        poses(administrator, officer);
        Page page = administrator.opens(stage.authorization(stage.client(), Pkce.fresh(), Map.of()));
        assertThat(page.asksFor("password-new"))
                .as("the page for another password: %s", page.inWords())
                .isTrue();
        administrator.submits(page, Map.of("password-new", password, "password-confirm", password));
    }

    private Page poses(Visitor administrator, Officer officer) {
        return administrator.postsWith(
                stage.administratorsToken(),
                stage.administration("/users/" + officer.id() + "/impersonation"),
                Map.of());
    }

    private Answer isImpersonated(Traveller who) {
        Page begun = poses(who.visitor(), who.officer());
        if (begun.status() >= 300) {
            return Answer.refused(begun.inWords());
        }
        Pkce pkce = Pkce.fresh();
        return who.redeems(
                stage.client(), who.visitor().opens(stage.authorization(stage.client(), pkce, Map.of())), pkce);
    }

    private Answer registersClient(Traveller who) {
        Page page = who.visitor()
                .postsJson(
                        "",
                        stage.at("/clients-registrations/openid-connect"),
                        "{\"redirect_uris\":[\"http://x.invalid\"]}");
        return page.json().has("client_id") ? Answer.allowed() : Answer.refused(page.inWords());
    }

    private Answer opens(Traveller who, String path) {
        Page page = who.visitor().opens(stage.at(path));
        return page.status() < 400 ? Answer.allowed() : Answer.refused(page.inWords());
    }
}
