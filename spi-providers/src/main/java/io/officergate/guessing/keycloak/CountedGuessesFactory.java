package io.officergate.guessing.keycloak;

import io.officergate.platform.ExemptRealms;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ServerInfoAwareProviderFactory;

/** Makes {@link Guesses} and runs this node's counting from the moment the schema is in place. */
public final class CountedGuessesFactory implements GuessesFactory, ServerInfoAwareProviderFactory {
    /** Provider id. */
    public static final String ID = "officergate-guessing";

    private GuessingSettings settings = GuessingSettings.DEFAULT;
    private ExemptRealms exempt = new ExemptRealms(Set.of());
    private @Nullable CountingNode node;

    @Override
    public Guesses create(KeycloakSession session) {
        return new CountedGuesses(session, settings, exempt, nodeOf(session.getKeycloakSessionFactory()));
    }

    @Override
    public void init(Config.Scope config) {
        settings = GuessingSettings.of(config);
        exempt = ExemptRealms.configured();
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(event -> {
            if (event instanceof PostMigrationEvent) {
                nodeOf(factory).start();
            }
        });
    }

    /** Another factory may ask for sessions before it is this one's turn: Keycloak gives the order of its factories to chance. */
    private synchronized CountingNode nodeOf(KeycloakSessionFactory factory) {
        CountingNode mine = node;
        if (mine == null) {
            mine = new CountingNode(factory, settings);
            node = mine;
        }
        return mine;
    }

    @Override
    public synchronized void close() {
        if (node != null) {
            node.stop();
        }
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Map<String, String> getOperationalInfo() {
        return settings.asInfo();
    }
}
