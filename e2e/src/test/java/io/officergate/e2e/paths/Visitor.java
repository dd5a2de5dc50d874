package io.officergate.e2e.paths;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A browser without a window: keeps cookies and follows redirects until one leaves the server. */
final class Visitor {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final String serverUrl;
    private final List<Cookie> cookies = new ArrayList<>();

    Visitor(String serverUrl) {
        this.serverUrl = serverUrl;
    }

    /** Opens the address. */
    Page opens(URI address) {
        return follow(send(HttpRequest.newBuilder(address).GET()));
    }

    /** Fills the page's form in and sends it. */
    Page submits(Page page, Map<String, String> fields) {
        return posts(page.formTarget(), fields);
    }

    /** Sends a form. */
    Page posts(URI address, Map<String, String> fields) {
        return follow(send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(fields)))));
    }

    /** Sends a form with a token in hand. */
    Page postsWith(String token, URI address, Map<String, String> fields) {
        return Page.of(send(HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(fields)))));
    }

    /** Sends JSON with a token in hand; without one when it is empty. */
    Page postsJson(String token, URI address, String json) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json));
        return Page.of(send(token.isEmpty() ? request : request.header("Authorization", "Bearer " + token)));
    }

    /** Puts JSON with a token in hand. */
    Page putsJson(String token, URI address, String json) {
        return Page.of(send(HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json))));
    }

    /** Opens the address with a token in hand. */
    Page opensWith(String token, URI address) {
        return Page.of(send(HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json")
                .GET()));
    }

    static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** A parameter of the query or of the fragment. */
    static Optional<String> parameter(URI uri, String name) {
        return Stream.of(uri.getRawQuery(), uri.getRawFragment())
                .flatMap(Stream::ofNullable)
                .flatMap(part -> Stream.of(part.split("&", -1)))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8))
                .findFirst();
    }

    private Page follow(HttpResponse<String> answer) {
        Page page = Page.of(answer);
        while (page.redirect().filter(this::isOfServer).isPresent()) {
            page = Page.of(
                    send(HttpRequest.newBuilder(page.redirect().orElseThrow()).GET()));
        }
        return page;
    }

    /** The consoles have their pages on the server; a code for them has left the sign-in all the same. */
    private boolean isOfServer(URI uri) {
        return uri.toString().startsWith(serverUrl + "/")
                && parameter(uri, "code")
                        .filter(code -> !uri.getPath().contains("/login-actions/")
                                && !uri.getPath().contains("/broker/"))
                        .isEmpty();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        request.timeout(PATIENCE).header("Accept-Language", "en");
        String cookieHeader = cookies.stream()
                .filter(cookie -> target(request).getPath().startsWith(cookie.path()))
                .map(cookie -> cookie.name() + "=" + cookie.value())
                .collect(Collectors.joining("; "));
        if (!cookieHeader.isEmpty()) {
            request.header("Cookie", cookieHeader);
        }
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            answer.headers().allValues("set-cookie").forEach(this::keep);
            return answer;
        } catch (IOException away) {
            throw new UncheckedIOException("the server did not answer", away);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopping);
        }
    }

    private static URI target(HttpRequest.Builder request) {
        return request.build().uri();
    }

    private void keep(String header) {
        Cookie cookie = Cookie.of(header);
        cookies.removeIf(old -> old.name().equals(cookie.name()) && old.path().equals(cookie.path()));
        if (!cookie.value().isEmpty() && !header.contains("Max-Age=0")) {
            cookies.add(cookie);
        }
    }

    /** Two realms of one server use the same names for cookies, each below its own path. */
    private record Cookie(String name, String value, String path) {
        static Cookie of(String header) {
            String[] parts = header.split(";");
            int equals = parts[0].indexOf('=');
            String path = Stream.of(parts)
                    .map(String::strip)
                    .filter(part -> part.startsWith("Path="))
                    .map(part -> part.substring("Path=".length()))
                    .findFirst()
                    .orElse("/");
            return new Cookie(parts[0].substring(0, equals), parts[0].substring(equals + 1), path);
        }
    }
}
