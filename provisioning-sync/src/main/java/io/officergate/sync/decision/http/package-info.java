/** Decisions over HTTP: {@code /parked-events} and {@code /brake}. */
@NullMarked
package io.officergate.sync.decision.http;

import org.jspecify.annotations.NullMarked;
