/** Careers in table {@code OG_CAREER_STEP}: one row per decision and officer, or unit; never changed, never deleted. */
@NullMarked
package io.officergate.career.store;

import org.jspecify.annotations.NullMarked;
