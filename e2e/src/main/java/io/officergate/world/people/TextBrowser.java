package io.officergate.world.people;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A browser without a window: keeps cookies, sends forms, and follows redirects until one leaves the server. */
public final class TextBrowser {
    /** How the names of the cookies begin by which a browser is known as an officer's device. */
    public static final String DEVICE = "OFFICERGATE_DEVICE_";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final String serverUrl;
    private final String language;
    /** Browsers send Secure cookies to http://localhost; the JDK's cookie manager does not, hence this one. */
    private final List<Cookie> cookies = new ArrayList<>();

    private final Map<String, String> headers = new HashMap<>();

    /**
     * A browser that knows nothing yet.
     *
     * @param serverUrl address of the server, without a path
     * @param language what its reader wants, for example {@code vi}
     */
    public TextBrowser(String serverUrl, String language) {
        this.serverUrl = serverUrl;
        this.language = language;
    }

    /** Sends these headers with every request from now on, for example {@code User-Agent}. */
    public void alwaysSends(Map<String, String> more) {
        headers.putAll(more);
    }

    /** Opens the address. */
    public TextPage opens(URI address) {
        return follow(send(HttpRequest.newBuilder(address).GET()));
    }

    /**
     * Fills the page's form in and sends it.
     *
     * @throws IllegalStateException when there is none
     */
    public TextPage submits(TextPage page, Map<String, String> fields) {
        URI target = page.formTarget()
                .orElseThrow(() -> new IllegalStateException("no form at " + page.uri() + ": " + page.body()));
        return posts(target, fields);
    }

    /** Sends a form. */
    public TextPage posts(URI address, Map<String, String> fields) {
        return follow(send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(fields)))));
    }

    /** Sends a request with the cookies there are; follows no redirect. */
    public TextPage send(HttpRequest.Builder request) {
        request.timeout(PATIENCE).header("Accept-Language", language);
        headers.forEach(request::setHeader);
        String path = request.build().uri().getPath();
        String header = cookies.stream()
                .filter(cookie -> path.startsWith(cookie.path()))
                .map(cookie -> cookie.name() + "=" + cookie.value())
                .collect(Collectors.joining("; "));
        if (!header.isEmpty()) {
            request.header("Cookie", header);
        }
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            answer.headers().allValues("set-cookie").forEach(this::keep);
            return TextPage.of(answer);
        } catch (IOException away) {
            throw new UncheckedIOException("the server did not answer", away);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopping);
        }
    }

    /** Forgets the cookies with such names. */
    public void forgets(Predicate<String> name) {
        cookies.removeIf(cookie -> name.test(cookie.name()));
    }

    /** The cookies with such names, by name. */
    public Map<String, String> cookies(Predicate<String> name) {
        return cookies.stream()
                .filter(cookie -> name.test(cookie.name()))
                .collect(Collectors.toMap(Cookie::name, Cookie::value));
    }

    /** Shows the server a cookie on every path from now on, whatever it gave under that name. */
    public void shows(String name, String value) {
        forgets(name::equals);
        cookies.add(new Cookie(name, value, "/"));
    }

    /** Fields as a form sends them. */
    public static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** A parameter of the query or of the fragment. */
    public static Optional<String> parameter(URI uri, String name) {
        return Stream.of(uri.getRawQuery(), uri.getRawFragment())
                .flatMap(Stream::ofNullable)
                .flatMap(part -> Stream.of(part.split("&", -1)))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8))
                .findFirst();
    }

    private TextPage follow(TextPage answer) {
        TextPage page = answer;
        while (page.redirect().filter(this::isOfServer).isPresent()) {
            page = send(HttpRequest.newBuilder(page.redirect().orElseThrow()).GET());
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
