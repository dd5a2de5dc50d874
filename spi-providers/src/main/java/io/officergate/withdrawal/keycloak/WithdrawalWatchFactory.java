package io.officergate.withdrawal.keycloak;

import io.officergate.platform.RegularLook;
import io.officergate.withdrawal.WithdrawalPolicy;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ServerInfoAwareProviderFactory;

/** Reads the settings of the room, and runs this node's look for withdrawals to be escalated (JML-4). */
public final class WithdrawalWatchFactory implements WithdrawalsFactory, ServerInfoAwareProviderFactory {
    /** Provider id; settings are {@code --spi-officergate-withdrawal--officergate-withdrawal--…}. */
    public static final String ID = "officergate-withdrawal";

    /** Setting: hours after which a withdrawal is to be confirmed, 1 to 336. */
    private static final String DUE = "due-hours";
    /** Setting: hours after which the superior is told, {@code due-hours} to 336. */
    private static final String ESCALATE = "escalate-hours";
    /** Setting {@code look-every-seconds}: how often what is to be escalated is looked for. */
    private static final int LOOK_SECONDS = 600;

    private static final int LOOK_SECONDS_MOST = 86_400;

    private WithdrawalPolicy policy = WithdrawalPolicy.DEFAULT;
    private @Nullable RegularLook look;

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
        look = RegularLook.configured("officergate-withdrawals", config, LOOK_SECONDS, LOOK_SECONDS_MOST);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        Objects.requireNonNull(look).begin(factory, new Escalations(factory)::look);
    }

    @Override
    public Map<String, String> getOperationalInfo() {
        return Map.of(
                DUE,
                Long.toString(policy.due().toHours()),
                ESCALATE,
                Long.toString(policy.escalation().toHours()),
                RegularLook.SETTING,
                Objects.requireNonNull(look).seconds());
    }

    @Override
    public void close() {
        if (look != null) {
            look.close();
        }
    }
}
