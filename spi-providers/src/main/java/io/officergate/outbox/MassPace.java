package io.officergate.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When each of many mails leaves that nobody waits for: 10 a second [D]. A mail server takes no more of one sender, and the server
 * has sign-ins to see to.
 */
public final class MassPace {
    /** Between one and the next. */
    public static final Duration PAUSE = Duration.ofMillis(100);

    private MassPace() {}

    /**
     * The same deliveries in their order, each due a pause after the one before.
     *
     * @param last when the last one of the mass that waits is due: the first leaves a pause later, but not before it was to
     */
    public static List<Delivery> paced(List<Delivery> mass, Optional<Instant> last) {
        List<Delivery> paced = new ArrayList<>();
        Instant free = last.map(PAUSE::addTo).map(Instant.class::cast).orElse(Instant.MIN);
        for (Delivery delivery : mass) {
            Instant due = free.isAfter(delivery.nextAttemptAt()) ? free : delivery.nextAttemptAt();
            paced.add(delivery.due(due));
            free = due.plus(PAUSE);
        }
        return List.copyOf(paced);
    }
}
