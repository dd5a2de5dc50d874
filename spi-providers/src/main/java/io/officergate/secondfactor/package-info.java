/**
 * Who must prove what besides the password, and how a session shows that it was proven.
 *
 * <p>MFA-1 (S1): every sign-in needs a second factor, whatever the way in; TOTP 6 digits, 30 s, one step either way,
 * single use (Keycloak's OTP credential keeps the codes). The proof is a note of the user session, written only after a
 * code was verified in that very sign-in; the gate demands it on every path. Nobody is exempt but service accounts.
 *
 * <p>Provider ids: {@code officergate-second-factor} (authenticator), {@code CONFIGURE_TOTP} (required action, replaces
 * Keycloak's).
 */
@NullMarked
package io.officergate.secondfactor;

import org.jspecify.annotations.NullMarked;
