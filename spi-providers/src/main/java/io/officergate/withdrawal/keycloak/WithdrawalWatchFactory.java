package io.officergate.withdrawal.keycloak;

import io.officergate.withdrawal.WithdrawalPolicy;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ServerInfoAwareProviderFactory;

/** Reads the settings of the room, and runs this node's look for withdrawals to be escalated (JML-4). */
public final class WithdrawalWatchFactory implements WithdrawalsFactory, ServerInfoAwareProviderFactory {
    /** Provider id; settings are {@code --spi-officergate-withdrawal--officergate-withdrawal--…}. */
    public static final String ID = "officergate-withdrawal";

    /** Setting: hours after which a withdrawal is to be confirmed, 1 to 336. */
    private static final String DUE = "due-hours";
    /** Setting: hours after which the superior is told, {@code due-hours} to 336. */
    private static final String ESCALATE = "escalate-hours";
    /** Setting: seconds between two looks for what is to be escalated, 1 to 86400. */
    private static final String PAUSE = "look-every-seconds";

    private static final int PAUSE_DEFAULT = 600;
    private static final int PAUSE_LEAST = 1;
    private static final int PAUSE_MOST = 86_400;

    private WithdrawalPolicy policy = WithdrawalPolicy.DEFAULT;
    private Duration pause = Duration.ofSeconds(PAUSE_DEFAULT);
    private @Nullable Escalations escalations;

    /** What a session is given. */
    private record Configured(WithdrawalPolicy policy) implements Withdrawals {
        @Override
        public void close() {
            // nothing is held
        }
    }

    @Override
    public Withdrawals create(KeycloakSession session) {
        return new Configured(policy);
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public void init(Config.Scope config) {
        policy = new WithdrawalPolicy(
                Duration.ofHours(config.getLong(DUE, policy.due().toHours())),
                Duration.ofHours(config.getLong(ESCALATE, policy.escalation().toHours())));
        int seconds = config.getInt(PAUSE, PAUSE_DEFAULT);
        if (seconds < PAUSE_LEAST || seconds > PAUSE_MOST) {
            throw new IllegalArgumentException(
                    "%s must be %d to %d, not %d".formatted(PAUSE, PAUSE_LEAST, PAUSE_MOST, seconds));
        }
        pause = Duration.ofSeconds(seconds);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(event -> {
            if (event instanceof PostMigrationEvent) {
                start(factory);
            }
        });
    }

    private synchronized void start(KeycloakSessionFactory factory) {
        if (escalations == null) {
            escalations = new Escalations(factory, pause);
            escalations.start();
        }
    }

    @Override
    public Map<String, String> getOperationalInfo() {
        return Map.of(
                DUE, Long.toString(policy.due().toHours()),
                ESCALATE, Long.toString(policy.escalation().toHours()),
                PAUSE, Long.toString(pause.toSeconds()));
    }

    @Override
    public synchronized void close() {
        if (escalations != null) {
            escalations.stop();
            escalations = null;
        }
    }
}
