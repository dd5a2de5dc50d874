package io.officergate.password.keycloak;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ServerInfoAwareProviderFactory;

/** Offers the warning page to sign-ins, and runs this node's look for mails that are due (PWD-1). */
public final class PasswordWarningFactory implements RequiredActionFactory, ServerInfoAwareProviderFactory {
    /** Provider id. */
    public static final String ID = "officergate-password-warning";

    /** Setting: seconds between two looks for mails that are due, {@code --spi-required-action--officergate-password-warning--look-every-seconds}. */
    private static final String PAUSE = "look-every-seconds";

    private static final int PAUSE_DEFAULT = 3600;
    private static final int PAUSE_LEAST = 1;
    private static final int PAUSE_MOST = 86_400;

    private PasswordAges ages = PasswordAges.byDefault();
    private Duration pause = Duration.ofSeconds(PAUSE_DEFAULT);
    private @Nullable WarningMails mails;

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return new PasswordWarning(ages);
    }

    @Override
    public String getDisplayText() {
        return "OfficerGate: the password ends soon";
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public void init(Config.Scope config) {
        ages = PasswordAges.configured();
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
        if (mails == null) {
            mails = new WarningMails(factory, ages, pause);
            mails.start();
        }
    }

    @Override
    public Map<String, String> getOperationalInfo() {
        return Map.of(PAUSE, Long.toString(pause.toSeconds()));
    }

    @Override
    public synchronized void close() {
        if (mails != null) {
            mails.stop();
            mails = null;
        }
    }
}
