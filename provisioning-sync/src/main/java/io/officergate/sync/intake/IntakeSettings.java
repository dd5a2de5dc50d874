package io.officergate.sync.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What the door lets in; ranges are held by {@link IntakeLimits}. */
@ConfigMapping(prefix = "officergate.sync.intake")
public interface IntakeSettings {

    /** Largest HTTP body or Kafka value in bytes; default 1 MiB, 1 KiB to 16 MiB. */
    @WithDefault("1048576")
    int largestMessage();

    /** Most events in one batch; default 1000, 1 to 10000. */
    @WithDefault("1000")
    int largestBatch();
}
