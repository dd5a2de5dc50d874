/** Deliveries in table {@code OG_OUTBOX}; nodes share them by row locks and leases. */
@NullMarked
package io.officergate.outbox.store;

import org.jspecify.annotations.NullMarked;
