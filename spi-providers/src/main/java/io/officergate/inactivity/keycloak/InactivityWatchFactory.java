package io.officergate.inactivity.keycloak;

import io.officergate.inactivity.Idleness;
import io.officergate.inactivity.InactivityPolicy;
import io.officergate.inactivity.SweepClock;
import io.officergate.inactivity.SweepShare;
import io.officergate.kernel.OfficerId;
import io.officergate.officer.OfficerRecord;
import io.officergate.platform.KeptAccounts;
import io.officergate.platform.RegularLook;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ServerInfoAwareProviderFactory;

/** Reads the settings of the room, and runs this node's sweep (IDL-1). */
public final class InactivityWatchFactory implements InactivityFactory, ServerInfoAwareProviderFactory {
    /** Provider id; settings are {@code --spi-officergate-inactivity--officergate-inactivity--…}. */
    public static final String ID = "officergate-inactivity";

    /** Setting: hours that may pass between two sweeps before the clock is doubted, 2 to 720. */
    private static final String CLOCK_HOURS = "clock-hours";
    /** Setting {@code look-every-seconds}: how often the node sweeps; at least hourly. */
    private static final int LOOK_SECONDS = 900;

    private static final int LOOK_SECONDS_MOST = 3600;
    private static final long LEAST_CLOCK_HOURS = 2;
    private static final long MOST_CLOCK_HOURS = 720;

    private final Uses uses = new Uses();
    private @Nullable InactivityLimits limits;
    private @Nullable RegularLook look;
    private @Nullable KeptAccounts kept;
    private SweepClock clock = SweepClock.DEFAULT;
    private SweepShare share = SweepShare.DEFAULT;

    /** What a session is given. */
    private record Configured(InactivityLimits limits, Uses uses) implements Inactivity {
        @Override
        public Optional<Idleness> judge(RealmModel realm, UserModel user, OfficerRecord record, Instant now) {
            return limits.judge(realm, user, record, now);
        }

        @Override
        public InactivityPolicy policyOf(RealmModel realm) {
            return limits.policyOf(realm);
        }

        @Override
        public void note(KeycloakSession session, OfficerId officer, ClientModel system, Instant now) {
            uses.note(session, officer, system, now);
        }

        @Override
        public void close() {
            // nothing is held
        }
    }

    @Override
    public Inactivity create(KeycloakSession session) {
        return new Configured(Objects.requireNonNull(limits), uses);
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public void init(Config.Scope config) {
        limits = InactivityLimits.configured(config);
        long hours = config.getLong(CLOCK_HOURS, clock.mostAhead().toHours());
        if (hours < LEAST_CLOCK_HOURS || hours > MOST_CLOCK_HOURS) {
            throw new IllegalArgumentException(
                    "%s must be %d to %d, not %d".formatted(CLOCK_HOURS, LEAST_CLOCK_HOURS, MOST_CLOCK_HOURS, hours));
        }
        clock = new SweepClock(Duration.ofHours(hours), clock.mostBack());
        share = new SweepShare(config.getInt(SweepShare.PERCENT, share.percent()));
        look = RegularLook.configured("officergate-inactivity", config, LOOK_SECONDS, LOOK_SECONDS_MOST);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        KeptAccounts accounts = KeptAccounts.of(factory);
        kept = accounts;
        Objects.requireNonNull(look)
                .begin(factory, new IdleSweep(factory, Objects.requireNonNull(limits), clock, share, accounts)::look);
    }

    @Override
    public Map<String, String> getOperationalInfo() {
        Map<String, String> info = new TreeMap<>(Objects.requireNonNull(limits).asInfo());
        info.put(CLOCK_HOURS, Long.toString(clock.mostAhead().toHours()));
        info.put(SweepShare.PERCENT, Integer.toString(share.percent()));
        info.put(RegularLook.SETTING, Objects.requireNonNull(look).seconds());
        return info;
    }

    @Override
    public void close() {
        if (look != null) {
            look.close();
        }
        if (kept != null) {
            kept.close();
        }
    }
}
