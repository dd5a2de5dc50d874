package io.officergate.sync.brake.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When a mass withdrawal is stopped; ranges are held by {@link io.officergate.sync.brake.BrakePolicy}. */
@ConfigMapping(prefix = "officergate.sync.brake")
public interface BrakeSettings {

    /** Withdrawals that pass within the window; default 50, 1 to 100000. */
    @WithDefault("50")
    int number();

    /** Share of the officers, in percent, that passes within the window when that is less; default 5, 1 to 100. */
    @WithDefault("5")
    int sharePercent();

    /** The share never means fewer withdrawals than this; default 10, 1 to 1000. */
    @WithDefault("10")
    int floor();

    /** The sliding window; default 10 min, 1 min to 24 h. */
    @WithDefault("10m")
    Duration window();

    /** Withdrawals that a merge or a dissolution of a unit counts as; default 10, 1 to 1000. */
    @WithDefault("10")
    int unitWeight();
}
