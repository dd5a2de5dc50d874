/** The Kafka handle: topic {@code officergate.personnel-events}, structured CloudEvents, key = personal number. */
@NullMarked
package io.officergate.sync.intake.kafka;

import org.jspecify.annotations.NullMarked;
