package io.officergate.platform;

import java.time.Instant;
import org.keycloak.common.util.Time;

/** The one place that reads the clock: Keycloak's, so that its time offset moves OfficerGate too. */
public final class Now {
    private Now() {}

    /** The instant of Keycloak's clock, to the millisecond. */
    public static Instant instant() {
        return Instant.ofEpochMilli(Time.currentTimeMillis());
    }
}
