/**
 * What to do with an event that arrived (rules JML-1 to JML-3): apply it, wait for its instant, or answer that it is known,
 * in conflict or malformed. Plain Java.
 *
 * <p>Events about one subject are applied in the order of effective time, decision date, the source's sequence, arrival. Numbers that
 * a source left out are recorded as a gap and hold nothing back. A report is late more than 24 h (setting
 * {@code officergate.sync.event.late-after}, 1 h to 31 d) after its effect. A cancellation, in whatever order it comes, stops an event
 * that is certainly not applied; an applied one is undone by REINSTATEMENT only, a cancellation by nothing.
 */
@NullMarked
package io.officergate.sync.ordering;

import org.jspecify.annotations.NullMarked;
