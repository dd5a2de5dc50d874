/**
 * What to do with an event that arrived (rules JML-1 to JML-3): apply it, wait for its instant, or answer that it is known,
 * in conflict or malformed. Plain Java, no setting.
 *
 * <p>Events about one subject are applied in the order of effective time, decision date, the source's sequence, arrival.
 */
@NullMarked
package io.officergate.sync.ordering;

import org.jspecify.annotations.NullMarked;
