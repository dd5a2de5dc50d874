package io.officergate.sync.roster.settings;

import java.time.Duration;

/**
 * How large a list may be, and how long it is kept.
 *
 * @param largestList in bytes
 * @param keep after the comparison
 */
public record RosterLimits(int largestList, Duration keep) {}
