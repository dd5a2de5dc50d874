package io.officergate.sync.inbox;

import java.util.UUID;

/**
 * Fired in the transaction in which the brake engages; observe it after the commit.
 *
 * @param first receipt of the first event that is held
 * @param withdrawn withdrawals that passed within the window
 * @param limit how many were allowed
 */
public record BrakeEngaged(UUID first, long withdrawn, long limit) {}
