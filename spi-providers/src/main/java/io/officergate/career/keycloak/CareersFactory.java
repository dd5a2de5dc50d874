package io.officergate.career.keycloak;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.ServerInfoAwareProviderFactory;

/** Makes {@link Careers} and runs this node's clock of dated rights from the moment the schema is in place. */
public final class CareersFactory implements ProviderFactory<Careers>, ServerInfoAwareProviderFactory {
    /** Provider id. */
    public static final String ID = "officergate-career";

    /** Setting: seconds between two looks for rights that are over, {@code --spi-officergate-careers--officergate-career--look-every-seconds}. */
    private static final String PAUSE = "look-every-seconds";

    private static final int PAUSE_DEFAULT = 5;
    private static final int PAUSE_LEAST = 1;
    private static final int PAUSE_MOST = 60;

    private Duration pause = Duration.ofSeconds(PAUSE_DEFAULT);
    private @Nullable CareerClock clock;

    @Override
    public Careers create(KeycloakSession session) {
        return new Careers(session);
    }

    @Override
    public void init(Config.Scope config) {
        int seconds = config.getInt(PAUSE, PAUSE_DEFAULT);
        if (seconds < PAUSE_LEAST || seconds > PAUSE_MOST) {
            throw new IllegalArgumentException(
                    "%s must be %d to %d, not %d".formatted(PAUSE, PAUSE_LEAST, PAUSE_MOST, seconds));
        }
        pause = Duration.ofSeconds(seconds);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(new BareDuties());
        factory.register(event -> {
            if (event instanceof PostMigrationEvent) {
                start(factory);
            }
        });
    }

    private synchronized void start(KeycloakSessionFactory factory) {
        if (clock == null) {
            clock = new CareerClock(factory, pause);
            clock.start();
        }
    }

    @Override
    public synchronized void close() {
        if (clock != null) {
            clock.stop();
            clock = null;
        }
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Map<String, String> getOperationalInfo() {
        return Map.of(PAUSE, Long.toString(pause.toSeconds()));
    }
}
