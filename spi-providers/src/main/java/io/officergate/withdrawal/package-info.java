/**
 * Withdrawal in systems outside single sign-on, followed to its confirmation (thu hồi quyền).
 *
 * <p>JML-4 (S3): where officers do not sign in through OfficerGate (Ministry of Justice, National Portal) the end of a duty
 * is asked for by letter. A task opens in the transaction in which the duty ends or is suspended, one for each officer,
 * system, duty and decision; it is due after 24 h and escalated after 48 h [D], server settings from 1 h to 14 days. Only the
 * confirmation of the system's owner closes it, once: a duty that is given again meanwhile rests on another decision and says
 * nothing about the account that the owner was asked to close, so the task stays.
 *
 * <p>A system is outside when its client says {@code officergate.outside-sso}; its roles are duties like any other (ACC-3).
 * Every node looks for what is to be escalated; a claim in the database makes it one audit entry and one mail each.
 *
 * <p>Provider ids: {@code officergate-withdrawal} (officergate-withdrawal).
 */
@NullMarked
package io.officergate.withdrawal;

import org.jspecify.annotations.NullMarked;
