/**
 * Movers and leavers: what became of each right when a decision, a date or a head's word moved somebody (report R-03).
 *
 * <p>JML-2 (S3 "in time"): a late report is visible: more than 24 h after it took effect; exactly 24 h is in time. A right
 * that was reported in time and withdrawn later than that is shown as such.
 *
 * <p>One row for each right (system and duty; headship is one) that an officer lost or kept in another unit, written in the
 * transaction that settles the account and never changed: units, dates, decision and new holder are those of that moment. An
 * event that took nothing from anybody has a row too. When the office reported is what the office says, never later than the
 * event was carried out; where it says nothing, that instant counts.
 *
 * <p>Read by whoever may see all accounts; by heads and administrators of a unit of officers who left it or entered it.
 */
@NullMarked
package io.officergate.movers;

import org.jspecify.annotations.NullMarked;
