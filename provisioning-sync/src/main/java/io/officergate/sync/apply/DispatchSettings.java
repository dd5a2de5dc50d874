package io.officergate.sync.apply;

import io.officergate.sync.platform.RetrySchedule;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How events are delivered to Keycloak; ranges are held by {@link DispatchPolicy} and {@link RetrySchedule}. */
@ConfigMapping(prefix = "officergate.sync.dispatch")
public interface DispatchSettings {

    /** Whether this copy delivers at all; default true. A copy that does not still takes events in. */
    @WithDefault("true")
    boolean enabled();

    /** Subjects served at the same time; default 16, 1 to 64. */
    @WithDefault("16")
    int parallel();

    /** Longest time until a due event is noticed; default 1 s, 50 ms to 1 min. */
    @WithDefault("1s")
    Duration poll();

    /** After this time without an outcome an event is handed out again; default 20 s, call-timeout + 5 s to 10 min. */
    @WithDefault("20s")
    Duration lease();

    /** Longest wait for an answer of Keycloak; default 10 s, 1 s to 2 min. */
    @WithDefault("10s")
    Duration callTimeout();

    /** First pause between tries; default 500 ms, 10 ms to 1 min. */
    @WithDefault("500ms")
    Duration firstPause();

    /** Longest pause between tries; default 30 s, first-pause to 1 h. */
    @WithDefault("30s")
    Duration longestPause();

    /** Failures of Keycloak over one event, while it does others, after which the event is parked; default 8, 1 to 100. */
    @WithDefault("8")
    int mostFailures();
}
