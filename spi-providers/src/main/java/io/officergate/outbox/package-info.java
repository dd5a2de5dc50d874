/**
 * What must be told to others leaves from here: rows commit with the change and are delivered afterwards, at least once,
 * until confirmed or given up.
 *
 * <p>JML-1 (S0, S1, S3, S4): connected systems are told by OIDC back-channel logout, target 5 s. Each attempt waits at
 * most 5 s for an answer; pauses grow from 1 s to 5 min; after 24 h the delivery is given up and stays visible [D]. A slow
 * or dead system delays no other: {@link io.officergate.outbox.Lanes}, 4 of 32 at once to each, 1 while it confirms nothing.
 * PWD-1, PWD-2, JML-1: officers, and heads of units, are told by mail, pauses up to 1 h, for 72 h [D].
 * A mass of mails that nobody waits for leaves at {@linkplain io.officergate.outbox.MassPace 10 a second} in a lane of its own,
 * so that no other waits behind it.
 * Every node delivers; a claimed row is leased for 45 s, so that a node that dies leaves nothing behind.
 */
@NullMarked
package io.officergate.outbox;

import org.jspecify.annotations.NullMarked;
