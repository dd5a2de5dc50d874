package io.officergate.sync.outbox.courier;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the outbox is emptied; ranges are held by {@link CourierPolicy}. */
@ConfigMapping(prefix = "officergate.sync.outbox")
public interface CourierSettings {

    /** Whether this copy tells anything at all; default true. A copy that does not still writes down what must be told. */
    @WithDefault("true")
    boolean enabled();

    /** Longest time until something due is noticed that another copy wrote; default 1 s, 50 ms to 1 min. */
    @WithDefault("1s")
    Duration poll();

    /** First pause between tries; default 500 ms, 10 ms to 1 min. */
    @WithDefault("500ms")
    Duration firstPause();

    /** Longest pause between tries; default 30 s, first-pause to 1 h. */
    @WithDefault("30s")
    Duration longestPause();

    /** Refusals by the hearer after which something is kept as undeliverable; default 8, 1 to 100. */
    @WithDefault("8")
    int mostRefusals();
}
