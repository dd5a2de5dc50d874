package io.officergate.sync.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/**
 * The bounds of an event; ranges are held by {@link io.officergate.sync.event.EventBounds} and
 * {@link io.officergate.sync.ordering.LateReportPolicy}.
 */
@ConfigMapping(prefix = "officergate.sync.event")
public interface EventSettings {

    /** How far back a decision may take effect, in years; default 30, 1 to 100. */
    @WithDefault("30")
    int pastYears();

    /** How far ahead a decision may take effect, in years; default 2, 1 to 20. */
    @WithDefault("2")
    int futureYears();

    /** How long after its effect an event may arrive without being late; default 24 h, 1 h to 31 d. */
    @WithDefault("24h")
    Duration lateAfter();
}
