package io.officergate.sync.inbox;

import java.time.Duration;

/**
 * What waits in the inbox although its instant has come.
 *
 * @param due events that could be delivered now
 * @param parked events that wait for a person
 * @param held withdrawals that the brake holds
 * @param braked whether the brake is engaged
 * @param oldest how long the oldest due event has waited, zero when there is none
 */
public record Backlog(long due, long parked, long held, boolean braked, Duration oldest) {}
