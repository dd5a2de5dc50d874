/**
 * Accounts that nobody uses are locked (IDL-1, S4).
 *
 * <p>{@link io.officergate.inactivity.InactivityPolicy}: 90 days without a sign-in or use of an online session, privileged 60,
 * and never later than three calendar months, counted in days of Viet Nam; at 00:00 of the day. Accounts that were never used
 * count from their beginning. {@link io.officergate.inactivity.SweepClock}: a sweep whose clock has jumped locks nobody.
 *
 * <p>Twice sure: a sweep on every node, each quarter of an hour, and the gate, which gives no token past the limit. A sweep works a
 * tenth of its time ({@link io.officergate.inactivity.SweepShare}). A use is written after the request, at most once an hour for
 * officer and system.
 *
 * <p>Provider id: {@code officergate-inactivity} (officergate-inactivity).
 */
@NullMarked
package io.officergate.inactivity;

import org.jspecify.annotations.NullMarked;
