/** The lists that were compared, in the schema {@code sync}. */
@NullMarked
package io.officergate.sync.roster.store;

import org.jspecify.annotations.NullMarked;
