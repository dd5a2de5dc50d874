/** Which events were applied, with the answer that was given: table {@code OG_APPLIED_EVENT}. */
@NullMarked
package io.officergate.personnel.store;

import org.jspecify.annotations.NullMarked;
