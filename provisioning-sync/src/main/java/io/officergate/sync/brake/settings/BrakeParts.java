package io.officergate.sync.brake.settings;

import io.officergate.sync.brake.BrakePolicy;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the brake from the settings, at start: a setting out of range stops the process, not an event. */
final class BrakeParts {

    private BrakeParts() {}

    @Produces
    @Singleton
    @Startup
    static BrakePolicy brakePolicy(BrakeSettings settings) {
        return new BrakePolicy(
                settings.number(), settings.sharePercent(), settings.floor(), settings.window(), settings.unitWeight());
    }
}
