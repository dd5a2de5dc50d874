package io.officergate.sync;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL, and tokens signed with a key the service is told. Kafka and Keycloak are away: that the service starts and takes
 * events in all the same is part of what is tested; what it does with a real Keycloak is tested end to end.
 */
public final class DatabaseResource implements QuarkusTestResourceLifecycleManager {

    private @Nullable EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        try {
            postgres = EmbeddedPostgres.builder()
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.ofEntries(
                Map.entry("quarkus.datasource.jdbc.url", postgres.getJdbcUrl("postgres", "postgres")),
                Map.entry("quarkus.datasource.username", "postgres"),
                Map.entry("quarkus.datasource.password", "postgres"),
                Map.entry("quarkus.http.test-port", "0"),
                Map.entry("kafka.bootstrap.servers", "localhost:9"),
                Map.entry("quarkus.oidc.auth-server-url", ""),
                Map.entry("quarkus.oidc.public-key", Tokens.publicKey()),
                Map.entry("officergate.sync.keycloak-url", "http://localhost:9"),
                Map.entry("officergate.sync.client-secret", "secret"),
                Map.entry("officergate.sync.outbox.enabled", "false"),
                Map.entry("officergate.sync.dispatch.enabled", "false"));
    }

    @Override
    public void stop() {
        try {
            if (postgres != null) {
                postgres.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
