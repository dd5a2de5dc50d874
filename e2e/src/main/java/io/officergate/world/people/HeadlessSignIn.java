package io.officergate.world.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Signs in as a browser would, without one: authorization code with PKCE, the password page, the page of the one-time
 * code. For tests of the server and for benchmarks. One object is one sign-in with cookies of its own; afterwards it may
 * ask for a code again, as a browser with a session does.
 */
public final class HeadlessSignIn {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern FORM = Pattern.compile("<form[^>]*\\saction=\"([^\"]+)\"");
    private static final Pattern MESSAGE =
            Pattern.compile("id=\"(?:input-error[^\"]*|kc-error-message)\"[^>]*>\\s*(?:<[^>]+>\\s*)*([^<]+)");

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final RelyingParty client;

    public HeadlessSignIn(RelyingParty client) {
        this.client = client;
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
        Pkce pkce = Pkce.fresh();
        HttpResponse<String> page = get(client.authorizationUrl(pkce, scope));
        if (code(page).isEmpty()) {
            page = submit(page, Map.of("username", userName, "password", password, "credentialId", ""));
        }
        if (code(page).isEmpty()) {
            page = submit(page, Map.of("otp", oneTimeCode.get()));
        }
        HttpResponse<String> last = page;
        String code = code(page).orElseThrow(() -> new Refused(messageOf(last)));
        return tokens(client.codeForm(code, pkce));
    }

    /**
     * Takes new tokens.
     *
     * @throws Refused with what the token endpoint answered
     */
    public Tokens refresh(Tokens tokens) {
        return tokens(client.refreshForm(tokens.refreshToken()));
    }

    private Tokens tokens(Map<String, String> form) {
        HttpResponse<String> answer = post(client.tokenUrl(), form);
        if (answer.statusCode() != 200) {
            throw new Refused(answer.body());
        }
        return Tokens.of(answer.body());
    }

    private HttpResponse<String> submit(HttpResponse<String> page, Map<String, String> fields) {
        Matcher form = FORM.matcher(page.body());
        if (!form.find()) {
            throw new Refused(messageOf(page));
        }
        return follow(post(page.uri().resolve(form.group(1).replace("&amp;", "&")), fields));
    }

    /** Follows redirects inside the server; the one that leaves for the connected system carries the code. */
    private HttpResponse<String> follow(HttpResponse<String> answer) {
        HttpResponse<String> latest = answer;
        while (location(latest).filter(client::isOfServer).isPresent()) {
            latest = exchange(
                    HttpRequest.newBuilder(location(latest).orElseThrow()).GET());
        }
        return latest;
    }

    private HttpResponse<String> get(URI uri) {
        return follow(exchange(HttpRequest.newBuilder(uri).GET()));
    }

    private HttpResponse<String> post(URI uri, Map<String, String> fields) {
        return exchange(HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(RelyingParty.encoded(fields), StandardCharsets.UTF_8)));
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) {
        request.timeout(PATIENCE);
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookieHeader());
        }
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            answer.headers().allValues("set-cookie").forEach(this::keepCookie);
            return answer;
        } catch (IOException away) {
            throw new UncheckedIOException("the server did not answer", away);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopping);
        }
    }

    /** Browsers send Secure cookies to http://localhost; the JDK's cookie manager does not, hence this one. */
    private void keepCookie(String header) {
        String pair = header.split(";", 2)[0];
        int equals = pair.indexOf('=');
        String value = pair.substring(equals + 1);
        if (value.isEmpty() || header.contains("Max-Age=0")) {
            cookies.remove(pair.substring(0, equals));
        } else {
            cookies.put(pair.substring(0, equals), value);
        }
    }

    private String cookieHeader() {
        StringBuilder header = new StringBuilder();
        cookies.forEach((name, value) -> header.append(header.isEmpty() ? "" : "; ")
                .append(name)
                .append('=')
                .append(value));
        return header.toString();
    }

    private Optional<String> code(HttpResponse<String> answer) {
        return location(answer)
                .filter(uri -> !client.isOfServer(uri))
                .flatMap(uri -> RelyingParty.parameter(uri, "code"));
    }

    private static Optional<URI> location(HttpResponse<String> answer) {
        return answer.headers().firstValue("location").map(answer.uri()::resolve);
    }

    private static String messageOf(HttpResponse<String> page) {
        Matcher message = MESSAGE.matcher(page.body());
        return message.find() ? message.group(1).strip() : "status " + page.statusCode() + " at " + page.uri();
    }
}
