/**
 * What an officer's sessions are worth: how long they live, and ending them everywhere, at once.
 *
 * <p>SES-1, JML-1, IDL-2 (S0, S1, S3, S4): sessions, consents, tokens, codes and mailed links end in the transaction that
 * withdraws the right, for good; connected systems are told through the outbox, also of every sign-out. Idle 15 min (1 to 15),
 * privileged 5 min (1 to 5), at most 8 h (15 min to 8 h) [D]: server settings, beside which a realm may only be stricter.
 *
 * <p>ACC-2 (S0): one live session. {@link io.officergate.session.LiveSessionPolicy} says which of two sign-ins stays; the
 * gate asks it last (ADR 13), and the older browser is told why. {@link io.officergate.session.SharingPolicy} says what
 * looks like a shared account: a finding for the unit, never a lock. Offline tokens only where the system's entry has the
 * attribute {@code officergate.offline-tokens}.
 *
 * <p>Provider ids: {@code officergate-short-tokens} (protocol-mapper), {@code officergate-sharing-watch} (eventsListener); in
 * place of Keycloak's {@code auth-cookie} (authenticator), {@code openid-connect} (login-protocol), all actionTokenHandlers.
 */
@NullMarked
package io.officergate.session;

import org.jspecify.annotations.NullMarked;
