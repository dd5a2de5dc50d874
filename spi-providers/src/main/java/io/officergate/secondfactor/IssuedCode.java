package io.officergate.secondfactor;

import java.time.Instant;

/**
 * An activation code as it is kept.
 *
 * @param id names this issue
 * @param seal keyed hash of officer and code, 64 hexadecimal digits
 * @param issuedAt when
 * @param expiresAt from when it is worth nothing
 */
public record IssuedCode(String id, String seal, Instant issuedAt, Instant expiresAt) {}
