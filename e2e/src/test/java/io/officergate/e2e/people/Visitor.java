package io.officergate.e2e.people;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.officergate.world.World;
import io.officergate.world.people.TextBrowser;
import io.officergate.world.people.TextPage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.altcha.altcha.Altcha;

/** Somebody at the sign-in pages of the realm, without a browser but with its cookies: may know a password or guess. */
public final class Visitor {
    private static final Pattern CHALLENGE = Pattern.compile("data-challenge=\"([^\"]+)\"");
    private static final Pattern AGAIN = Pattern.compile("Để bảo vệ tài khoản|To protect the account");

    private final TextBrowser browser;
    private final URI door;
    private TextPage page;

    /** Somebody in front of the sample system. */
    public Visitor(World world) {
        this(world, "vi");
    }

    /** Somebody in front of the sample system who reads this language. */
    public Visitor(World world, String language) {
        String server = world.keycloak().url();
        this.browser = new TextBrowser(server, language);
        this.door = URI.create(server + "/realms/" + world.runFile().keycloak().realm()
                + "/protocol/openid-connect/auth?response_type=code&scope=openid&client_id=public-services-hanoi"
                + "&code_challenge_method=S256&code_challenge=" + "x".repeat(43) + "&"
                + TextBrowser.encoded(Map.of("redirect_uri", world.sample().url() + "/signed-in")));
        this.page = browser.opens(door);
    }

    /** Asks to sign in; the browser keeps what it was given before. */
    public Visitor comes() {
        browser.forgets(name -> !name.startsWith(TextBrowser.DEVICE));
        page = browser.opens(door);
        return this;
    }

    /** The cookies by which this browser is known as an officer's device. */
    public Map<String, String> deviceCookies() {
        return browser.cookies(name -> name.startsWith(TextBrowser.DEVICE));
    }

    /** Shows the server a cookie from now on, whatever it gave. */
    public Visitor shows(String name, String value) {
        browser.shows(name, value);
        return this;
    }

    /** Types a name and a password, does the work the page may ask for, and types them again if it says so. */
    public Visitor tries(String userName, String password) {
        return works(form(userName, password));
    }

    private Visitor works(Map<String, String> fields) {
        submitsWithWork(fields);
        return AGAIN.matcher(reads()).lookingAt() ? submitsWithWork(fields) : this;
    }

    private Visitor submitsWithWork(Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        challenge().ifPresent(asked -> all.put("guessingSolution", solution(asked)));
        return submits(all);
    }

    /** Types a name and a password, and does not do the work that the page may ask for. */
    public Visitor triesWithoutTheWork(String userName, String password) {
        return submits(form(userName, password));
    }

    /** The challenge of the page, as its script gets it. */
    public Optional<String> challenge() {
        Matcher asked = CHALLENGE.matcher(page.body());
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

    /** Types a one-time code, does the work the page may ask for, and types it again if it says so. */
    public Visitor triesCode(String code) {
        return works(Map.of("otp", code));
    }

    /** Sends the form of the page with these fields. */
    public Visitor submits(Map<String, String> fields) {
        page = browser.submits(page, fields);
        return this;
    }

    /** What the page says went wrong; empty when it says nothing. */
    public String reads() {
        return page.refusal().orElse("");
    }

    /** What the page has in the hidden field of that name. */
    public String hiddenField(String name) {
        Matcher field = Pattern.compile("type=\"hidden\"[^>]*name=\"" + name + "\" value=\"([^\"]*)\"")
                .matcher(page.body());
        if (!field.find()) {
            throw new IllegalStateException("no hidden field " + name + " in " + page.body());
        }
        return field.group(1);
    }

    /** The whole page. */
    public String page() {
        return page.body();
    }

    public boolean isAskedForACode() {
        return page.asksFor("otp");
    }

    /** The sign-in was completed. */
    public boolean isIn() {
        return page.given("code").isPresent();
    }
}
