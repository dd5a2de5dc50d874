package io.officergate.sync.apply;

import io.officergate.sync.inbox.DueEvents;
import io.officergate.sync.outcome.MessageCounters;
import io.officergate.sync.platform.NewWork;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Starts the dispatcher with the process, wakes it after each intake, ends it in order. */
@Singleton
final class DispatcherLife {

    private final Dispatcher dispatcher;
    private final boolean enabled;

    DispatcherLife(
            DueEvents inbox,
            Delivery delivery,
            Cancelling cancelling,
            MessageCounters counters,
            InstantSource time,
            DispatchSettings settings) {
        this.dispatcher = new Dispatcher(inbox, delivery, cancelling, counters, time, DispatchPolicy.of(settings));
        this.enabled = settings.enabled();
    }

    void onStart(@Observes StartupEvent start) {
        if (enabled) {
            dispatcher.start();
        }
    }

    void onNewWork(@Observes NewWork work) {
        dispatcher.nudge();
    }

    void onStop(@Observes ShutdownEvent stop) throws InterruptedException {
        dispatcher.stop();
    }
}
