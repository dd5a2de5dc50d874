package io.officergate.password.keycloak;

import io.officergate.platform.RegularLook;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ServerInfoAwareProviderFactory;

/** Offers the warning page to sign-ins, and runs this node's look for mails that are due (PWD-1). */
public final class PasswordWarningFactory implements RequiredActionFactory, ServerInfoAwareProviderFactory {
    /** Provider id. */
    public static final String ID = "officergate-password-warning";

    /** {@code --spi-required-action--officergate-password-warning--look-every-seconds}: how often mails that are due are looked for. */
    private static final int LOOK_SECONDS = 3600;

    private static final int LOOK_SECONDS_MOST = 86_400;

    private PasswordAges ages = PasswordAges.byDefault();
    private @Nullable RegularLook look;

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
        look = RegularLook.configured("officergate-password-warnings", config, LOOK_SECONDS, LOOK_SECONDS_MOST);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        Objects.requireNonNull(look).begin(factory, new WarningMails(factory, ages)::look);
    }

    @Override
    public Map<String, String> getOperationalInfo() {
        return Map.of(RegularLook.SETTING, Objects.requireNonNull(look).seconds());
    }

    @Override
    public void close() {
        if (look != null) {
            look.close();
        }
    }
}
