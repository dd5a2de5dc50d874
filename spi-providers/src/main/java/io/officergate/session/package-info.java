/**
 * What an officer's sessions are worth: ending them everywhere, at once.
 *
 * <p>SES-1, JML-1 (S0, S1, S3, S4): online and offline sessions, consents and tokens end in the transaction that
 * withdraws the right; connected systems are told through the outbox. One live session and idle limits (ACC-2) follow.
 */
@NullMarked
package io.officergate.session;

import org.jspecify.annotations.NullMarked;
