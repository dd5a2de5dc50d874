/**
 * How often somebody may be wrong: passwords, one-time codes, recovery codes and activation codes count together.
 *
 * <p>MFA-2 (S1): 5 failures of one account within 15 min lock it for 12 h or until a verified unlock; a challenge after 3
 * on browser pages. One address: 30 failures in 15 min, and 5 more for each officer who signed in from there within 24 h,
 * at most 300. A try is taken before the secret is checked and given back when it was right. A device on which the
 * officer signed in is counted apart for 180 days, so nobody can lock an officer out from elsewhere. Settings are the
 * server's, out of a realm admin's reach. Exempt: service accounts, and the gate's exempt realms.
 *
 * <p>Provider ids: {@code officergate-guessing} (guessing); {@code keycloak-password}, {@code keycloak-otp},
 * {@code keycloak-recovery-authn-codes} (credential, replace Keycloak's).
 */
@NullMarked
package io.officergate.guessing;

import org.jspecify.annotations.NullMarked;
