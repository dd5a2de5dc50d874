package io.officergate.sync.platform;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long the start waits for the database. */
@ConfigMapping(prefix = "officergate.sync.database")
public interface DatabaseSettings {

    /** Longest wait at start, as a duration; default 60 s, 0 s to 10 min. */
    @WithDefault("60s")
    Duration startWait();
}
