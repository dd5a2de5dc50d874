/** Receipts over HTTP: {@code GET /personnel-events/{receipt}}. */
@NullMarked
package io.officergate.sync.outcome.http;

import org.jspecify.annotations.NullMarked;
