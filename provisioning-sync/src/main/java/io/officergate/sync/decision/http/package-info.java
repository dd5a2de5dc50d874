/** Decisions over HTTP: {@code /parked-events}. */
@NullMarked
package io.officergate.sync.decision.http;

import org.jspecify.annotations.NullMarked;
