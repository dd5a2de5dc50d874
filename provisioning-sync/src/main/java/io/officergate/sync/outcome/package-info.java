/**
 * How messages end: receipts for those who sent them, outcomes on a topic for whoever listens ({@code kafka}), counters for those who
 * run the service (rule JML-2: what is late or stuck is visible). A receipt carries no personal data and is shown to its sender only.
 */
@NullMarked
package io.officergate.sync.outcome;

import org.jspecify.annotations.NullMarked;
