package io.officergate.e2e.people;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.officergate.world.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.altcha.altcha.Altcha;

/** Somebody at the sign-in pages of the realm, without a browser but with its cookies: may know a password or guess. */
public final class Visitor {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern FORM = Pattern.compile("<form[^>]*\\saction=\"([^\"]+)\"");
    private static final Pattern CHALLENGE = Pattern.compile("data-challenge=\"([^\"]+)\"");
    private static final Pattern AGAIN = Pattern.compile("Để bảo vệ tài khoản|To protect the account");
    private static final Pattern MESSAGE = Pattern.compile("id=\"input-error[^\"]*\"[^>]*>\\s*(?:<[^>]+>\\s*)*([^<]+)");

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final String server;
    private final URI door;
    private String page = "";
    private boolean in;

    /** Somebody in front of the sample system. */
    public Visitor(World world) {
        this(world, "vi");
    }

    /** Somebody in front of the sample system who reads this language. */
    public Visitor(World world, String language) {
        this.server = world.keycloak().url();
        this.door = URI.create(server + "/realms/" + world.runFile().keycloak().realm()
                + "/protocol/openid-connect/auth?response_type=code&scope=openid&client_id=public-services-hanoi"
                + "&ui_locales=" + language + "&code_challenge_method=S256&code_challenge=" + "x".repeat(43)
                + "&redirect_uri=" + encoded(world.sample().url() + "/signed-in"));
    }

    /** Asks to sign in; the browser keeps what it was given before. */
    public Visitor comes() {
        cookies.keySet().removeIf(name -> !name.startsWith("OFFICERGATE_DEVICE_"));
        in = false;
        take(exchange(HttpRequest.newBuilder(door).GET()));
        return this;
    }

    /** Types a name and a password, does the work the page may ask for, and types them again if it says so. */
    public Visitor tries(String userName, String password) {
        triesOnce(userName, password);
        return AGAIN.matcher(reads()).lookingAt() ? triesOnce(userName, password) : this;
    }

    private Visitor triesOnce(String userName, String password) {
        Map<String, String> fields = new LinkedHashMap<>(form(userName, password));
        challenge().ifPresent(asked -> fields.put("guessingSolution", solution(asked)));
        return submits(fields);
    }

    /** Types a name and a password, and does not do the work that the page may ask for. */
    public Visitor triesWithoutTheWork(String userName, String password) {
        return submits(form(userName, password));
    }

    /** The challenge of the page, as its script gets it. */
    public Optional<String> challenge() {
        Matcher asked = CHALLENGE.matcher(page);
        return asked.find()
                ? Optional.of(asked.group(1).replace("&quot;", "\"").replace("&amp;", "&"))
                : Optional.empty();
    }

    /** The number that a browser would find, in the form in which it is sent. */
    public static String solution(String challenge) {
        try {
            ObjectNode asked = (ObjectNode) new ObjectMapper().readTree(challenge);
            Altcha.Solution found = Altcha.solveChallenge(
                    asked.path("challenge").asText(),
                    asked.path("salt").asText(),
                    Altcha.Algorithm.SHA256,
                    asked.path("maxnumber").asLong(),
                    0);
            asked.remove("maxnumber");
            asked.put("number", found.number);
            return Base64.getEncoder().encodeToString(asked.toString().getBytes(StandardCharsets.UTF_8));
        } catch (Exception unsolvable) { // the library declares nothing narrower
            throw new IllegalStateException("a challenge was not solved", unsolvable);
        }
    }

    private static Map<String, String> form(String userName, String password) {
        return Map.of("username", userName, "password", password, "credentialId", "");
    }

    /** Types a one-time code. */
    public Visitor triesCode(String code) {
        return submits(Map.of("otp", code));
    }

    /** Sends the form of the page with these fields. */
    public Visitor submits(Map<String, String> fields) {
        Matcher form = FORM.matcher(page);
        if (!form.find()) {
            throw new IllegalStateException("no form on the page: " + page);
        }
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        take(exchange(HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8))));
        return this;
    }

    /** What the page says went wrong; empty when it says nothing. */
    public String reads() {
        Matcher message = MESSAGE.matcher(page);
        return message.find() ? message.group(1).strip() : "";
    }

    /** The whole page. */
    public String page() {
        return page;
    }

    public boolean isAskedForACode() {
        return page.contains("name=\"otp\"");
    }

    /** The sign-in was completed. */
    public boolean isIn() {
        return in;
    }

    private void take(HttpResponse<String> answer) {
        HttpResponse<String> latest = answer;
        while (latest.headers().firstValue("location").isPresent()) {
            URI next =
                    latest.uri().resolve(latest.headers().firstValue("location").orElseThrow());
            if (!next.toString().startsWith(server + "/")) {
                in = next.getRawQuery().contains("code=");
                page = "";
                return;
            }
            latest = exchange(HttpRequest.newBuilder(next).GET());
        }
        page = latest.body();
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            HttpResponse<String> answer =
                    http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            answer.headers().allValues("set-cookie").forEach(this::keep);
            return answer;
        } catch (IOException away) {
            throw new UncheckedIOException("the server did not answer", away);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopping);
        }
    }

    private void keep(String header) {
        String pair = header.split(";", 2)[0];
        int equals = pair.indexOf('=');
        if (header.contains("Max-Age=0") || equals == pair.length() - 1) {
            cookies.remove(pair.substring(0, equals));
        } else {
            cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
