package io.officergate.career;

import io.officergate.kernel.Decision;
import java.time.Instant;

/**
 * What an account is settled for.
 *
 * @param decision that has come, or by which something ends
 * @param effective from when it holds
 */
public record Cause(Decision decision, Instant effective) {}
