package io.officergate.world.people;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server answered: a page for people, or something for programs.
 *
 * @param uri what was asked for
 * @param redirect where it sends the browser next
 */
public record TextPage(URI uri, int status, String body, Optional<URI> redirect) {
    private static final Pattern FORM = Pattern.compile("<form[^>]*\\saction=\"([^\"]+)\"");
    private static final Pattern REFUSAL = Pattern.compile(
            "id=\"(?:input-error(?!-container)[^\"]*|kc-error-message)\"[^>]*>\\s*(?:<[^>]+>\\s*)*([^<]+(?:<span[^>]*>[^<]*</span>[^<]*)*)");
    private static final Pattern TAG = Pattern.compile("<[^>]+>");

    static TextPage of(HttpResponse<String> answer) {
        return new TextPage(
                answer.uri(),
                answer.statusCode(),
                answer.body(),
                answer.headers().firstValue("location").map(answer.uri()::resolve));
    }

    /** Where the page's form goes; empty when there is none. */
    public Optional<URI> formTarget() {
        Matcher form = FORM.matcher(body);
        return form.find() ? Optional.of(uri.resolve(form.group(1).replace("&amp;", "&"))) : Optional.empty();
    }

    /** Whether the page has a field of that name. */
    public boolean asksFor(String field) {
        return status == 200 && body.contains("name=\"" + field + "\"");
    }

    /** What the page says went wrong; empty when it says nothing. */
    public Optional<String> refusal() {
        Matcher message = REFUSAL.matcher(body);
        return message.find()
                ? Optional.of(TAG.matcher(message.group(1)).replaceAll("").strip())
                : Optional.empty();
    }

    /** A parameter of the redirect. */
    public Optional<String> given(String name) {
        return redirect.flatMap(target -> TextBrowser.parameter(target, name));
    }
}
