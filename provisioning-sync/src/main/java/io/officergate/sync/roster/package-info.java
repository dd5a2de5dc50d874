/**
 * The full list of a personnel office beside the accounts of its units (JML-1, ACC-3; S0: functions match the duty, S1, S3: whoever
 * leaves is withdrawn). First a report that changes nothing; then, by a person's choice, events through the same inbox, order,
 * brake and source guard as all others.
 *
 * <p>A list closes, moves and takes; it never opens or gives: who is missing, or lacks a right, is reported only. Somebody who is
 * not on the list any more is a RESIGNATION (thôi việc): it says nothing of why, and the brake counts it; a SUSPENSION would pass it.
 *
 * <p>A list that was cut would close a province, so nothing of it is sent while a line cannot be read, a number comes twice, a
 * unit is another source's, the list is empty, or more than 20 % of a unit's officers (but at least 3) would be lost or moved. The brake does
 * not count POSITION_CHANGE: for more than 50 officers the exact number has to be named. Good for 72 h, and until the next list.
 * Settings {@code officergate.sync.roster}; design choices, no directive gives the numbers (docs/adr/0020).
 */
@NullMarked
package io.officergate.sync.roster;

import org.jspecify.annotations.NullMarked;
