/** Which events were applied, with the answer that was given: {@code OG_APPLIED_EVENT}; which notes were taken: {@code OG_PERSONNEL_NOTE}. */
@NullMarked
package io.officergate.personnel.store;

import org.jspecify.annotations.NullMarked;
