package io.officergate.sync.roster.desk;

import io.officergate.sync.inbox.InboxUnavailable;
import io.officergate.sync.roster.Rosters;
import io.officergate.sync.roster.settings.RosterLimits;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Deletes lists that are old, every hour: their findings are personal data. */
@Singleton
final class Deleting {

    private static final long MINUTES = 60;

    private final Rosters rosters;
    private final RosterLimits limits;
    private final InstantSource time;
    private final ScheduledExecutorService hours = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "rosters-deleting");
        thread.setDaemon(true);
        return thread;
    });

    Deleting(Rosters rosters, RosterLimits limits, InstantSource time) {
        this.rosters = rosters;
        this.limits = limits;
        this.time = time;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // nobody waits for it
    void onStart(@Observes StartupEvent start) {
        hours.scheduleWithFixedDelay(this::delete, 1, MINUTES, TimeUnit.MINUTES);
    }

    void onStop(@Observes ShutdownEvent stop) {
        hours.shutdownNow();
    }

    /** Deletes them now. */
    void delete() {
        try {
            int deleted = rosters.deleteBefore(time.instant().minus(limits.keep()));
            if (deleted > 0) {
                RosterLog.LOG.deleted(deleted);
            }
        } catch (InboxUnavailable away) {
            RosterLog.LOG.notDeleted(away.getMessage());
        }
    }
}
