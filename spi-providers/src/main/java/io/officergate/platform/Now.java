package io.officergate.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.keycloak.common.util.Time;

/** The one place that reads the clock: Keycloak's, so that its time offset moves OfficerGate too. */
public final class Now {
    /** The one in which the directives count days (rules.md section 1). */
    public static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private Now() {}

    /** The instant of Keycloak's clock, to the millisecond. */
    public static Instant instant() {
        return Instant.ofEpochMilli(Time.currentTimeMillis());
    }

    /** The day of an instant in Viet Nam. */
    public static LocalDate day(Instant instant) {
        return instant.atZone(VIETNAM).toLocalDate();
    }
}
