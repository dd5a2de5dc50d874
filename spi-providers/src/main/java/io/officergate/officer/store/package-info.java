/** The officer record in table {@code OG_OFFICER}; one row per account, unique by personal number, never deleted. */
@NullMarked
package io.officergate.officer.store;

import org.jspecify.annotations.NullMarked;
