/**
 * Tells whoever listens how events end: topic {@code officergate.personnel-outcomes}, structured CloudEvents
 * (docs/contracts/personnel-outcome.schema.json), key = receipt, which keeps those about one event in order and is no personal data.
 */
@NullMarked
package io.officergate.sync.outcome.kafka;

import org.jspecify.annotations.NullMarked;
