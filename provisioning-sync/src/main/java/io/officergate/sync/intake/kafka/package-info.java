/** The Kafka handle: topic {@code officergate.personnel-events}, CloudEvents in structured and binary mode, key = personal number. */
@NullMarked
package io.officergate.sync.intake.kafka;

import org.jspecify.annotations.NullMarked;
