package io.officergate.e2e.paths;

import io.officergate.world.people.TextBrowser;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;

/** A browser without a window, and a program that sends tokens, in one. */
final class Visitor {
    private final TextBrowser browser;

    Visitor(String serverUrl) {
        this.browser = new TextBrowser(serverUrl, "en");
    }

    /** Opens the address. */
    Page opens(URI address) {
        return new Page(browser.opens(address));
    }

    /** Fills the page's form in and sends it. */
    Page submits(Page page, Map<String, String> fields) {
        return posts(page.formTarget(), fields);
    }

    /** Sends a form. */
    Page posts(URI address, Map<String, String> fields) {
        return new Page(browser.posts(address, fields));
    }

    /** Sends a form with a token in hand. */
    Page postsWith(String token, URI address, Map<String, String> fields) {
        return sends(withToken(token, HttpRequest.newBuilder(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(TextBrowser.encoded(fields))));
    }

    /** Sends JSON with a token in hand; without one when it is empty. */
    Page postsJson(String token, URI address, String json) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json));
        return sends(token.isEmpty() ? request : withToken(token, request));
    }

    /** Puts JSON with a token in hand. */
    Page putsJson(String token, URI address, String json) {
        return sends(withToken(token, HttpRequest.newBuilder(address))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json)));
    }

    /** Opens the address with a token in hand. */
    Page opensWith(String token, URI address) {
        return sends(withToken(token, HttpRequest.newBuilder(address))
                .header("Accept", "application/json")
                .GET());
    }

    private Page sends(HttpRequest.Builder request) {
        return new Page(browser.send(request));
    }

    private static HttpRequest.Builder withToken(String token, HttpRequest.Builder request) {
        return request.header("Authorization", "Bearer " + token);
    }
}
