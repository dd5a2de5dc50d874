package io.officergate.sync.inbox;

import java.time.Duration;

/**
 * What waits in the inbox although its instant has come.
 *
 * @param due events that could be delivered now
 * @param parked events that wait for a person
 * @param oldest how long the oldest due event has waited, zero when there is none
 */
public record Backlog(long due, long parked, Duration oldest) {}
