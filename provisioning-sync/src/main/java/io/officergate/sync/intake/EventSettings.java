package io.officergate.sync.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The bounds of an event; ranges are held by {@link io.officergate.sync.event.EventBounds}. */
@ConfigMapping(prefix = "officergate.sync.event")
public interface EventSettings {

    /** How far back a decision may take effect, in years; default 30, 1 to 100. */
    @WithDefault("30")
    int pastYears();

    /** How far ahead a decision may take effect, in years; default 2, 1 to 20. */
    @WithDefault("2")
    int futureYears();
}
