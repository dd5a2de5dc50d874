package io.officergate.guessing;

import io.officergate.audit.Explanation;

/**
 * A verified unlock: why, and how it was made sure that the officer asked for it (IDL-2, S3).
 *
 * @param reason why
 * @param identityCheck how the identity was verified
 */
public record UnlockRequest(Explanation reason, Explanation identityCheck) {}
