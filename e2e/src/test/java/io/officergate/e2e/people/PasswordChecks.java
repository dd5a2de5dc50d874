package io.officergate.e2e.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How often the nodes have compared a password with a stored one: Keycloak's own count, in its metrics. */
public final class PasswordChecks {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final List<String> managementUrls;
    private final Pattern line;

    /** Those of one realm, on these nodes. */
    public PasswordChecks(String realm, List<String> managementUrls) {
        this.managementUrls = List.copyOf(managementUrls);
        this.line = Pattern.compile("(?m)^keycloak_credentials_password_hashing_validations_total\\{[^}]*realm=\""
                + Pattern.quote(realm) + "\"[^}]*} ([0-9.E]+)");
    }

    /** All of them so far, right or wrong. */
    public long soFar() {
        return managementUrls.stream().mapToLong(this::of).sum();
    }

    private long of(String url) {
        try {
            String metrics = HTTP.send(
                            HttpRequest.newBuilder(URI.create(url + "/metrics")).build(), BodyHandlers.ofString())
                    .body();
            return line.matcher(metrics)
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .mapToLong(count -> (long) Double.parseDouble(count))
                    .sum();
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopping);
        }
    }
}
