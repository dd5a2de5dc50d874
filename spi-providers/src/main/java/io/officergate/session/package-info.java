/**
 * What an officer's sessions are worth: ending them everywhere, at once.
 *
 * <p>SES-1, JML-1 (S0, S1, S3, S4): online and offline sessions, consents and tokens end in the transaction that
 * withdraws the right; connected systems are told through the outbox.
 *
 * <p>ACC-2 (S0): one live session. {@link io.officergate.session.LiveSessionPolicy} says which of two sign-ins stays; the
 * gate asks it last (ADR 13). Provider id: {@code auth-cookie} (authenticator, replaces Keycloak's), which tells the older
 * browser why its session ended.
 */
@NullMarked
package io.officergate.session;

import org.jspecify.annotations.NullMarked;
