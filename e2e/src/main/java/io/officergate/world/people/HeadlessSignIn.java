package io.officergate.world.people;

import java.util.Map;
import java.util.function.Supplier;

/**
 * Signs in as a browser would, without one: authorization code with PKCE, the password page, the page of the one-time
 * code. For tests of the server and for benchmarks. One object is one sign-in with cookies of its own; afterwards it may
 * ask for a code again, as a browser with a session does.
 */
public final class HeadlessSignIn {
    private final RelyingParty client;
    private final TextBrowser browser;

    public HeadlessSignIn(RelyingParty client) {
        this(client, new TextBrowser(client.keycloakUrl(), "vi"));
    }

    private HeadlessSignIn(RelyingParty client, TextBrowser browser) {
        this.client = client;
        this.browser = browser;
    }

    /** The same browser at another connected system. */
    public HeadlessSignIn at(RelyingParty other) {
        return new HeadlessSignIn(other, browser);
    }

    /**
     * Takes tokens with the session there is.
     *
     * @throws Refused when there is none any more
     */
    public Tokens signInAgain(String scope) {
        Pkce pkce = Pkce.fresh();
        TextPage page = browser.opens(client.authorizationUrl(pkce, scope));
        String code = page.given("code").orElseThrow(() -> new Refused(inWords(page)));
        return tokens(client.codeForm(code, pkce));
    }

    /** Comes through a proxy that says this address, with a browser that says it is this one, from now on. */
    public HeadlessSignIn from(String address, String userAgent) {
        browser.alwaysSends(Map.of("X-Forwarded-For", address, "User-Agent", userAgent));
        return this;
    }

    /** Closes the browser and opens it again: what it was given for a session is gone, what it keeps for long stays. */
    public HeadlessSignIn begunAnew() {
        browser.forgets(name -> !name.startsWith(TextBrowser.DEVICE));
        return this;
    }

    /** The server did not let the officer in; the message is what its page says. */
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    /**
     * Signs in and takes the tokens.
     *
     * @param oneTimeCode asked only when the page for it has come
     * @param scope for example {@code openid} or {@code openid offline_access}
     * @throws Refused with the message of the page, or what the token endpoint answered
     */
    public Tokens signIn(String userName, String password, Supplier<String> oneTimeCode, String scope) {
        return redeem(authorize(userName, password, () -> Map.of("otp", oneTimeCode.get()), scope));
    }

    /** A sign-in that is complete in the browser; the system has not asked for the tokens yet. */
    public record Authorization(String code, Pkce pkce) {
        /** The code is as good as a password for a minute, so it stays out of logs. */
        @Override
        public String toString() {
            return "Authorization";
        }
    }

    /**
     * Signs in as far as the browser goes.
     *
     * @param secondFactor fields of the page for the one-time code, asked only when it has come
     * @throws Refused with the message of the page
     */
    public Authorization authorize(
            String userName, String password, Supplier<Map<String, String>> secondFactor, String scope) {
        Pkce pkce = Pkce.fresh();
        TextPage page = browser.opens(client.authorizationUrl(pkce, scope));
        if (page.asksFor("password")) {
            page = browser.submits(page, Map.of("username", userName, "password", password, "credentialId", ""));
        }
        if (page.asksFor("otp")) {
            page = browser.submits(page, secondFactor.get());
        }
        TextPage last = page;
        return new Authorization(page.given("code").orElseThrow(() -> new Refused(inWords(last))), pkce);
    }

    /**
     * Takes the tokens of a sign-in, at this server.
     *
     * @throws Refused with what the token endpoint answered
     */
    public Tokens redeem(Authorization authorization) {
        return tokens(client.codeForm(authorization.code(), authorization.pkce()));
    }

    /**
     * Takes new tokens.
     *
     * @throws Refused with what the token endpoint answered
     */
    public Tokens refresh(Tokens tokens) {
        return tokens(client.refreshForm(tokens.refreshToken()));
    }

    /**
     * Ends the session.
     *
     * @throws Refused with what the server answered
     */
    public void signOut(Tokens tokens) {
        TextPage answer = browser.posts(client.signOutUrl(), client.signOutForm(tokens.refreshToken()));
        if (answer.status() != 204) {
            throw new Refused(inWords(answer));
        }
    }

    private Tokens tokens(Map<String, String> form) {
        TextPage answer = browser.posts(client.tokenUrl(), form);
        if (answer.status() != 200) {
            throw new Refused(answer.body());
        }
        return Tokens.of(answer.body());
    }

    private static String inWords(TextPage page) {
        return page.refusal().orElseGet(() -> "status " + page.status() + " at " + page.uri());
    }
}
