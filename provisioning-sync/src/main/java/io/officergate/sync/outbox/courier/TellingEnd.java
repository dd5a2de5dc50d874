package io.officergate.sync.outbox.courier;

import java.util.Locale;

/** Every way one try to tell something can end. Each has a counter. */
enum TellingEnd {
    TOLD,
    /** The hearer is away. */
    POSTPONED,
    /** The hearer does not take it; tried again, a few times. */
    REFUSED,
    /** Refused too often; kept. */
    UNDELIVERABLE,
    /** Told, but the lease had run out: another copy tells it too, under the same id. */
    OVERTAKEN;

    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
