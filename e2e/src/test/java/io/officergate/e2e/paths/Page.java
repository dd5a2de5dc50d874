package io.officergate.e2e.paths;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.officergate.world.people.TextPage;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the server answered: a page for people, or JSON. */
record Page(TextPage text) {
    private static final Pattern MESSAGE = Pattern.compile(
            "(?:id=\"(?:input-error(?!-container)[^\"]*|kc-error-message)\"|class=\"[^\"]*(?:kc-feedback-text|alert__title)[^\"]*\")"
                    + "[^>]*>\\s*(?:<[^>]+>\\s*)*([^<]+(?:<span[^>]*>[^<]*</span>[^<]*)*)");
    private static final Pattern TAG = Pattern.compile("<[^>]+>");
    private static final Pattern TITLE = Pattern.compile("id=\"kc-page-title\"[^>]*>\\s*(?:<[^>]+>\\s*)*([^<]+)");
    private static final ObjectMapper JSON = new ObjectMapper();

    URI uri() {
        return text.uri();
    }

    int status() {
        return text.status();
    }

    Optional<URI> redirect() {
        return text.redirect();
    }

    URI formTarget() {
        return text.formTarget()
                .orElseThrow(() -> new AssertionError("no form at " + uri().getPath() + ": " + inWords()));
    }

    /** Where the link leads whose address contains that. */
    URI link(String part) {
        Matcher link = Pattern.compile("href=\"([^\"]*" + Pattern.quote(part) + "[^\"]*)\"")
                .matcher(text.body());
        if (!link.find()) {
            throw new AssertionError("no link to " + part + " at " + uri().getPath());
        }
        return uri().resolve(link.group(1).replace("&amp;", "&"));
    }

    /** Whether the page has a field of that name. */
    boolean asksFor(String field) {
        return text.asksFor(field);
    }

    /** Whether it is the page on which an authenticator is registered. */
    boolean asksToEnrol() {
        return asksFor("totpSecret");
    }

    /** Whether it is the page on which somebody without a factor shows the administrator's activation code. */
    boolean asksForActivationCode() {
        return asksFor("activationCode");
    }

    /** A parameter of the redirect that left the server. */
    Optional<String> given(String name) {
        return text.given(name);
    }

    JsonNode json() {
        try {
            return JSON.readTree(text.body());
        } catch (JsonProcessingException noJson) {
            return MissingNode.getInstance();
        }
    }

    /** The answer in a few words, for the table. */
    String inWords() {
        Optional<String> error = given("error_description").or(() -> given("error"));
        return error.or(this::problem).or(this::words).orElseGet(() -> "status " + status());
    }

    private Optional<String> problem() {
        JsonNode json = json();
        String error = json.path("error").asText(json.path("errorMessage").asText());
        String description = json.path("error_description").asText();
        boolean saysMore = !description.isEmpty() && !description.startsWith("For more on this error");
        return Optional.of(saysMore ? description : error)
                .filter(words -> !words.isBlank())
                .map(words -> status() + " " + words);
    }

    private Optional<String> words() {
        if (asksToEnrol()) {
            return Optional.of("asks to register a second factor");
        }
        Optional<String> message = found(MESSAGE);
        if (message.isPresent()) {
            return message;
        }
        if (asksForActivationCode()) {
            return Optional.of("asks for an activation code");
        }
        if (asksFor("otp")) {
            return Optional.of("asks for the second factor");
        }
        return asksFor("password") ? Optional.of("asks for the password") : found(TITLE);
    }

    private Optional<String> found(Pattern pattern) {
        Matcher matcher = pattern.matcher(text.body());
        return matcher.find()
                ? Optional.of(TAG.matcher(matcher.group(1)).replaceAll("").strip())
                : Optional.empty();
    }
}
