package io.officergate.sync.intake;

import io.officergate.sync.event.EventBounds;
import io.officergate.sync.event.binary.MessageReader;
import io.officergate.sync.event.csv.SheetReader;
import io.officergate.sync.event.json.EventReader;
import io.officergate.sync.ordering.LateReportPolicy;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the plain parts of the door from the settings, at start: a setting out of range stops the process, not an event. */
final class IntakeParts {

    private IntakeParts() {}

    @Produces
    @Singleton
    @Startup
    static EventReader eventReader(EventSettings settings) {
        return new EventReader(new EventBounds(settings.pastYears(), settings.futureYears()));
    }

    @Produces
    @Singleton
    @Startup
    static MessageReader messageReader(EventReader reader) {
        return new MessageReader(reader);
    }

    @Produces
    @Singleton
    @Startup
    static SheetReader sheetReader(EventReader reader, IntakeLimits limits) {
        return new SheetReader(reader, limits.largestBatch());
    }

    @Produces
    @Singleton
    @Startup
    static LateReportPolicy lateReports(EventSettings settings) {
        return new LateReportPolicy(settings.lateAfter());
    }

    @Produces
    @Singleton
    @Startup
    static IntakeLimits intakeLimits(IntakeSettings settings) {
        return new IntakeLimits(settings.largestMessage(), settings.largestBatch());
    }
}
