/** Rows of report R-03 in table {@code OG_RIGHT_CHANGE}; never changed, never deleted. */
@NullMarked
package io.officergate.movers.store;

import org.jspecify.annotations.NullMarked;
