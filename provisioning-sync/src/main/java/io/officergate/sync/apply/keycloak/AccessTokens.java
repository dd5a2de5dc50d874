package io.officergate.sync.apply.keycloak;

import io.officergate.sync.apply.ApplyAnswer.Reason;
import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.OidcClientException;
import io.quarkus.oidc.client.runtime.TokensHelper;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** The access token of our service account, fetched when needed and kept until it runs out. */
@Singleton
final class AccessTokens {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final OidcClient client;
    private final TokensHelper current = new TokensHelper();
    private final AtomicBoolean refused = new AtomicBoolean();

    AccessTokens(OidcClient client) {
        this.client = client;
    }

    /** A token, or why there is none. */
    sealed interface Taken {}

    record Bearer(String value) implements Taken {

        @Override
        public String toString() {
            return "Bearer";
        }
    }

    record None(Reason reason) implements Taken {}

    Taken take() {
        try {
            boolean renew = refused.getAndSet(false);
            return new Bearer(current.getTokens(client, Map.of(), renew)
                    .await()
                    .atMost(TIMEOUT)
                    .getAccessToken());
        } catch (OidcClientException e) {
            return new None(Reason.NOT_AUTHORISED);
        } catch (RuntimeException e) {
            return new None(Reason.UNREACHABLE);
        }
    }

    /** Keycloak did not take the token: fetch a new one next time, its keys may have changed. */
    void forget() {
        refused.set(true);
    }
}
