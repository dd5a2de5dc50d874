/**
 * What a personnel office decided about an officer or a unit (rules JML-1 to JML-4), as CloudEvents 1.0 carry it.
 *
 * <p>Plain Java: the event, its kinds, the bounds a date must keep and the verdict on what was received. Bounds (settings of
 * {@code officergate.sync.event}, changed by the operator): effective at most 30 years back and 2 years ahead.
 * The JSON form and its schema, docs/contracts/personnel-event.schema.json, are read in {@code event.json}.
 */
@NullMarked
package io.officergate.sync.event;

import org.jspecify.annotations.NullMarked;
