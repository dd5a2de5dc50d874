package io.officergate.e2e.paths;

import io.officergate.world.people.Pkce;
import io.officergate.world.people.TextBrowser;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ways that are meant to be open: authorization code, what follows from it, and the two consoles. */
final class OpenPaths {
    static final List<Path> ALL = List.of(
            Path.open(
                    "browser: authorization code",
                    who -> who.signsIn(who.stage().client(), Map.of())),
            Path.open("pushed authorization request", OpenPaths::pushesTheRequest),
            Path.open("application-initiated action", OpenPaths::goesToAnAction),
            Path.later("single sign-on cookie, another system", OpenPaths::signsIn, OpenPaths::comesWithTheCookie),
            Path.later("refresh", OpenPaths::signsIn, OpenPaths::refreshes),
            Path.later(
                    "refresh with an offline token",
                    who -> who.signsIn(who.stage().client(), Map.of("scope", "openid offline_access")),
                    OpenPaths::refreshes),
            Path.open(
                    "offline token, the system's entry does not allow it",
                    who -> who.signsIn(who.stage().otherClient(), Map.of("scope", "openid offline_access"))),
            Path.later("userinfo with an earlier token", OpenPaths::signsIn, OpenPaths::asksForUserInfo),
            Path.later("introspection of an earlier token", OpenPaths::signsIn, OpenPaths::hasTokenLookedAt),
            Path.open("account console", OpenPaths::opensAccount),
            Path.open("admin console, role view-users", OpenPaths::opensAdministration),
            Path.later("admin REST with an earlier token", OpenPaths::signsInAtAdminConsole, OpenPaths::readsUsers));

    private OpenPaths() {}

    static void signsIn(Traveller who) {
        who.signsIn(who.stage().client(), Map.of());
    }

    static Answer refreshes(Traveller who) {
        Optional<String> token = who.kept("refresh_token");
        if (token.isEmpty()) {
            return who.answerAtSignIn();
        }
        Map<String, String> form = who.stage().client().grant("refresh_token");
        form.put("refresh_token", token.orElseThrow());
        return who.keeps(who.stage().token(form));
    }

    private static Answer pushesTheRequest(Traveller who) {
        Client client = who.stage().client();
        Pkce pkce = Pkce.fresh();
        Map<String, String> form = client.form();
        form.putAll(
                Map.of("response_type", "code", "redirect_uri", client.redirectUri(), "scope", "openid", "state", "s"));
        form.putAll(Map.of("code_challenge", pkce.challenge(), "code_challenge_method", "S256"));
        Page pushed = who.visitor().posts(who.stage().oidc("/ext/par/request"), form);
        String request = pushed.json().path("request_uri").asText();
        URI address = URI.create(who.stage().oidc("/auth") + "?"
                + TextBrowser.encoded(Map.of("client_id", client.id(), "request_uri", request)));
        return who.redeems(client, who.goesOn(who.visitor().opens(address)), pkce);
    }

    /** Comes to change the password, and thinks better of it. */
    private static Answer goesToAnAction(Traveller who) {
        Client client = who.stage().client();
        Pkce pkce = Pkce.fresh();
        Page page = who.goesOn(
                who.visitor().opens(who.stage().authorization(client, pkce, Map.of("kc_action", "UPDATE_PASSWORD"))));
        if (page.asksFor("password-new")) {
            page = who.visitor().submits(page, Map.of("cancel-aia", "true"));
        }
        return who.redeems(client, page, pkce);
    }

    private static Answer comesWithTheCookie(Traveller who) {
        Client other = who.stage().otherClient();
        Pkce pkce = Pkce.fresh();
        return who.redeems(other, who.visitor().opens(who.stage().authorization(other, pkce, Map.of())), pkce);
    }

    private static Answer asksForUserInfo(Traveller who) {
        return who.opensWithToken(who.stage().oidc("/userinfo"))
                .map(page -> page.json().has("sub") ? Answer.allowed() : Answer.refused(page.inWords()))
                .orElseGet(who::answerAtSignIn);
    }

    private static Answer hasTokenLookedAt(Traveller who) {
        Optional<String> token = who.kept("access_token");
        if (token.isEmpty()) {
            return who.answerAtSignIn();
        }
        Map<String, String> form = who.stage().client().form();
        form.put("token", token.orElseThrow());
        Page page = who.stage().visitor().posts(who.stage().oidc("/token/introspect"), form);
        return page.json().path("active").asBoolean() ? Answer.allowed() : Answer.refused("active: false");
    }

    private static Answer opensAccount(Traveller who) {
        Answer atSignIn = who.signsIn(who.stage().accountConsole(), Map.of());
        return who.opensWithToken(who.stage().at("/account"))
                .map(page -> page.json().has("username") ? Answer.allowed() : Answer.refused(page.inWords()))
                .orElse(atSignIn);
    }

    private static Answer opensAdministration(Traveller who) {
        signsInAtAdminConsole(who);
        return readsUsers(who);
    }

    private static void signsInAtAdminConsole(Traveller who) {
        who.stage().grant(who.officer().id(), "view-users");
        who.signsIn(who.stage().adminConsole(), Map.of());
    }

    private static Answer readsUsers(Traveller who) {
        return who.opensWithToken(who.stage().administration("/users?max=1"))
                .map(page -> page.json().isArray() ? Answer.allowed() : Answer.refused(page.inWords()))
                .orElseGet(who::answerAtSignIn);
    }
}
