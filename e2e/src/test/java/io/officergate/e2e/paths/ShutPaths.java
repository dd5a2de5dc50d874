package io.officergate.e2e.paths;

import io.officergate.world.people.Pkce;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The ways that nobody needs, knocked at as the server is delivered. */
final class ShutPaths {
    static final String EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";
    static final String DEVICE = "urn:ietf:params:oauth:grant-type:device_code";
    static final String CIBA = "urn:openid:params:grant-type:ciba";
    static final String JWT = "urn:ietf:params:oauth:grant-type:jwt-bearer";
    static final String UMA = "urn:ietf:params:oauth:grant-type:uma-ticket";
    static final String PRE_AUTHORIZED = "urn:ietf:params:oauth:grant-type:pre-authorized_code";

    static final List<Path> ALL = List.of(
            Path.shut("direct grant, with code where there is one", ShutPaths::grantsDirectly),
            Path.shut("implicit", who -> asksForToken(who, "id_token token")),
            Path.shut("hybrid", who -> asksForToken(who, "code id_token token")),
            Path.shut("token exchange, standard", who -> posts(who, EXCHANGE, Map.of("subject_token", "x"))),
            Path.shut(
                    "token exchange, legacy",
                    who -> posts(
                            who,
                            EXCHANGE,
                            Map.of("requested_subject", who.officer().userName()))),
            Path.shut(
                    "device: a code is asked for",
                    who -> answers(who, who.stage().oidc("/auth/device"), "device_code")),
            Path.shut("device: the token", who -> posts(who, DEVICE, Map.of("device_code", "x"))),
            Path.shut("CIBA: the request", who -> answers(who, who.stage().oidc("/ext/ciba/auth"), "auth_req_id")),
            Path.shut("CIBA: the token", who -> posts(who, CIBA, Map.of("auth_req_id", "x"))),
            Path.shut("JWT authorization grant", who -> posts(who, JWT, Map.of("assertion", "x"))),
            Path.shut(
                    "pre-authorized code (OID4VCI)",
                    who -> posts(who, PRE_AUTHORIZED, Map.of("pre-authorized_code", "x"))),
            Path.later("UMA ticket for an earlier token", OpenPaths::signsIn, ShutPaths::asksForPermission),
            Path.shut("SAML", who -> opens(who, who.stage().at("/protocol/saml"))),
            Path.shut("SAML, begun by the server", who -> opens(who, who.stage().at("/protocol/saml/clients/any"))),
            Path.shut("Docker registry protocol", who -> opens(who, who.stage().at("/protocol/docker-v2/auth"))),
            Path.shut("dynamic client registration", ShutPaths::registersClient),
            Path.shut("registration of oneself", ShutPaths::registersOneself),
            Path.shut("reset credentials", ShutPaths::forgotPassword),
            Path.shut(
                    "identity brokering, nobody is trusted",
                    who -> opens(who, who.stage().at("/broker/paths/endpoint?code=c&state=s"))),
            Path.later("stored token of a broker, for an earlier token", OpenPaths::signsIn, ShutPaths::asksForStored),
            Path.shut("impersonation by an administrator", ShutPaths::impersonates));

    private ShutPaths() {}

    static Answer grantsDirectly(Traveller who) {
        Map<String, String> form = who.stage().client().grant("password");
        form.put("username", who.officer().userName());
        form.put("password", who.officer().password());
        who.code().ifPresent(code -> form.put("totp", code));
        return who.keeps(who.stage().token(form));
    }

    static Answer asksForToken(Traveller who, String responseType) {
        URI address =
                who.stage().authorization(who.stage().client(), Pkce.fresh(), Map.of("response_type", responseType));
        Page page = who.goesOn(who.visitor().opens(address));
        boolean given =
                page.given("access_token").isPresent() || page.given("id_token").isPresent();
        return given ? Answer.allowed() : Answer.refused(page.inWords());
    }

    private static Answer posts(Traveller who, String grant, Map<String, String> more) {
        Map<String, String> form = who.stage().client().grant(grant);
        form.putAll(more);
        return who.keeps(who.stage().token(form));
    }

    private static Answer answers(Traveller who, URI address, String wanted) {
        Map<String, String> form = who.stage().client().form();
        form.putAll(Map.of("scope", "openid", "login_hint", who.officer().userName()));
        Page page = who.visitor().posts(address, form);
        return page.json().has(wanted) ? Answer.allowed() : Answer.refused(page.inWords());
    }

    static Answer asksForPermission(Traveller who) {
        if (who.kept("access_token").isEmpty()) {
            return who.answerAtSignIn();
        }
        Map<String, String> form = new LinkedHashMap<>(Map.of("grant_type", UMA, "audience", "paths"));
        return who.keeps(who.visitor()
                .postsWith(who.kept("access_token").orElseThrow(), who.stage().oidc("/token"), form));
    }

    private static Answer asksForStored(Traveller who) {
        return who.opensWithToken(who.stage().at("/broker/paths/token"))
                .map(page -> Answer.refused(page.inWords()))
                .orElseGet(who::answerAtSignIn);
    }

    private static Answer registersClient(Traveller who) {
        Page page = who.visitor().posts(who.stage().at("/clients-registrations/openid-connect"), Map.of());
        return page.json().has("client_id") ? Answer.allowed() : Answer.refused(page.inWords());
    }

    static Answer registersOneself(Traveller who) {
        URI address = who.stage().authorization(who.stage().client(), Pkce.fresh(), Map.of());
        Page page = who.visitor().opens(URI.create(address.toString().replace("/auth?", "/registrations?")));
        return Answer.refused(page.inWords());
    }

    private static Answer forgotPassword(Traveller who) {
        return Answer.refused(who.visitor()
                .opens(who.stage().at("/login-actions/reset-credentials?client_id=paths"))
                .inWords());
    }

    static Answer impersonates(Traveller who) {
        Page page = who.visitor()
                .postsWith(
                        who.stage().administratorsToken(),
                        who.stage().administration("/users/" + who.officer().id() + "/impersonation"),
                        Map.of());
        return page.status() < 300 ? Answer.allowed() : Answer.refused(page.inWords());
    }

    private static Answer opens(Traveller who, URI address) {
        Page page = who.visitor().opens(address);
        return page.status() < 400 ? Answer.allowed() : Answer.refused(page.inWords());
    }
}
