/**
 * The career of an officer: every decision about the officer in its order, and where the officer stands by them.
 *
 * <p>ACC-3 (S0, S1): rights are duties, each in a unit, at a system, from one instant to another; what no decision gives is
 * not held. JML-1 (S0, S1, S3, S4): a transfer, a rotation, a headship elsewhere and a reinstatement leave nothing of
 * before; a secondment rests the duties at home and returns by itself; long leave waits for the head; who leaves has nothing.
 *
 * <p>A standing is never written, it is read off the career ({@link io.officergate.career.Career#at}). A decision that
 * comes late takes its place among the others, by effective instant, date and the source's number, equal ones by arrival; so
 * decisions end the same whatever the order in which they come (ADR 18). Decisions about a unit, and who else is appointed
 * its head, stand in the career of everybody in it.
 *
 * <p>What has an end date is ended by {@code CareerClock}, every 5 s ({@code look-every-seconds} of provider
 * {@code officergate-career}), and by the gate, which gives no token in between; officer and heads are told by mail.
 */
@NullMarked
package io.officergate.career;

import org.jspecify.annotations.NullMarked;
