/**
 * Who must prove what besides the password, and how a session shows that it was proven.
 *
 * <p>MFA-1 (S1): every sign-in needs a second factor, whatever the way in; TOTP 6 digits, 30 s, one step either way,
 * single use; passkey, by setting the only factor for some roles; recovery codes. A factor is enrolled with an activation
 * code or a proof of the last 5 min. The proof is a sealed note of the user session, written only after a factor was
 * verified in that very sign-in; the gate demands it on every path. Exempt: service accounts, and the gate's exempt realms.
 *
 * <p>Provider ids: {@code officergate-second-factor}, {@code -security-key}, {@code -passkey}, {@code -recovery-code},
 * {@code -activation-code}, {@code -second-factor-due} (authenticators); {@code -recovery-code-notice} (required action);
 * {@code -flow-watch} (event listener); {@code -proof-claims} (protocol mapper); in place of Keycloak's own, its enrolments
 * and credential types.
 */
@NullMarked
package io.officergate.secondfactor;

import org.jspecify.annotations.NullMarked;
