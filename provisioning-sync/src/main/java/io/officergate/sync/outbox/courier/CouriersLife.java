package io.officergate.sync.outbox.courier;

import io.officergate.sync.outbox.DueDeliveries;
import io.officergate.sync.outbox.Hearer;
import io.officergate.sync.outbox.Told;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;

/** Starts a courier for each hearer, wakes it when something was written, ends it in order. */
@Singleton
final class CouriersLife {

    private final List<Courier> couriers;
    private final boolean enabled;

    CouriersLife(
            DueDeliveries outbox,
            @All List<Hearer> hearers,
            TellingCounters counters,
            InstantSource time,
            CourierSettings settings) {
        CourierPolicy policy = CourierPolicy.of(settings);
        this.couriers = hearers.stream()
                .map(hearer -> new Courier(outbox, hearer, counters, time, policy))
                .toList();
        this.enabled = settings.enabled();
    }

    void onStart(@Observes StartupEvent start) {
        if (enabled) {
            couriers.forEach(Courier::start);
        }
    }

    void onTold(@Observes(during = TransactionPhase.AFTER_SUCCESS) Told told) {
        couriers.stream().filter(courier -> courier.kind() == told.kind()).forEach(Courier::nudge);
    }

    void onStop(@Observes ShutdownEvent stop) throws InterruptedException {
        for (Courier courier : couriers) {
            courier.stop();
        }
    }
}
