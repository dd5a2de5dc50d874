package io.officergate.compromise;

import io.officergate.audit.Explanation;

/**
 * That an account is, or may be, in other hands (PWD-2).
 *
 * @param reason what is known of it; goes into the audit trail
 * @param factorsToo whether authenticator apps, passkeys and recovery codes may be in other hands too
 */
public record CompromiseReport(Explanation reason, boolean factorsToo) {}
