package io.officergate.sync.platform;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;

/** The one reader of the clock in this process; everyone else gets the time as a parameter or through this source. */
@Singleton
public final class SystemTime implements InstantSource {

    @Override
    public Instant instant() {
        return Instant.now();
    }
}
