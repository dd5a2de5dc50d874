package io.officergate.sync.roster.settings;

import io.officergate.sync.platform.Ranges;
import io.officergate.sync.roster.ApplyPolicy;
import io.officergate.sync.roster.LossPolicy;
import io.officergate.sync.roster.csv.RosterReader;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Makes the plain parts from the settings, at start: a setting out of range stops the process, not a list. */
final class RosterParts {

    private static final int KIBI = 1024;
    private static final int MOST_BYTES = 31 * KIBI * KIBI;
    private static final Duration LONGEST_KEPT = Duration.ofDays(366);

    private RosterParts() {}

    @Produces
    @Singleton
    @Startup
    static RosterReader rosterReader(RosterSettings settings) {
        return new RosterReader(settings.mostLines());
    }

    @Produces
    @Singleton
    @Startup
    static LossPolicy lossPolicy(RosterSettings settings) {
        return new LossPolicy(settings.mostLostPercent(), settings.lostFloor());
    }

    @Produces
    @Singleton
    @Startup
    static ApplyPolicy applyPolicy(RosterSettings settings) {
        return new ApplyPolicy(settings.goodFor(), settings.uncounted());
    }

    @Produces
    @Singleton
    @Startup
    static RosterLimits rosterLimits(RosterSettings settings) {
        int bytes = settings.largestList();
        if (bytes < KIBI || bytes > MOST_BYTES) {
            throw new IllegalArgumentException(
                    "officergate.sync.roster.largest-list is " + bytes + "; it must be " + KIBI + " to " + MOST_BYTES);
        }
        Duration keep = Duration.ofDays(settings.keepDays());
        Duration least = settings.goodFor().compareTo(Duration.ofDays(1)) > 0 ? settings.goodFor() : Duration.ofDays(1);
        Ranges.require("officergate.sync.roster.keep-days", keep, least, LONGEST_KEPT);
        return new RosterLimits(bytes, keep);
    }
}
