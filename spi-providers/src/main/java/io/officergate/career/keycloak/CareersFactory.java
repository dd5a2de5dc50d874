package io.officergate.career.keycloak;

import io.officergate.platform.RegularLook;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.ServerInfoAwareProviderFactory;

/** Makes {@link Careers} and runs this node's clock of dated rights from the moment the schema is in place. */
public final class CareersFactory implements ProviderFactory<Careers>, ServerInfoAwareProviderFactory {
    /** Provider id. */
    public static final String ID = "officergate-career";

    /** {@code --spi-officergate-careers--officergate-career--look-every-seconds}: how often rights that are over are looked for. */
    private static final int LOOK_SECONDS = 5;

    private static final int LOOK_SECONDS_MOST = 60;

    /**
     * {@code --spi-officergate-careers--officergate-career--most-unconfirmed}: how many officers an event about a unit may concern before a
     * person has to say that it is meant.
     */
    private static final String MOST_UNCONFIRMED = "most-unconfirmed";

    private static final int MOST_UNCONFIRMED_BY_DEFAULT = 50;
    private static final int MOST_UNCONFIRMED_MOST = 100_000;

    private int mostUnconfirmed = MOST_UNCONFIRMED_BY_DEFAULT;

    private @Nullable RegularLook look;

    @Override
    public Careers create(KeycloakSession session) {
        return new Careers(session, mostUnconfirmed);
    }

    @Override
    public void init(Config.Scope config) {
        look = RegularLook.configured("officergate-career-clock", config, LOOK_SECONDS, LOOK_SECONDS_MOST);
        mostUnconfirmed = config.getInt(MOST_UNCONFIRMED, MOST_UNCONFIRMED_BY_DEFAULT);
        if (mostUnconfirmed < 1 || mostUnconfirmed > MOST_UNCONFIRMED_MOST) {
            throw new IllegalArgumentException(
                    "%s must be 1 to %d, not %d".formatted(MOST_UNCONFIRMED, MOST_UNCONFIRMED_MOST, mostUnconfirmed));
        }
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(new BareDuties());
        Objects.requireNonNull(look).begin(factory, new CareerClock(factory)::look);
    }

    @Override
    public void close() {
        if (look != null) {
            look.close();
        }
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Map<String, String> getOperationalInfo() {
        return Map.of(
                RegularLook.SETTING,
                Objects.requireNonNull(look).seconds(),
                MOST_UNCONFIRMED,
                Integer.toString(mostUnconfirmed));
    }
}
