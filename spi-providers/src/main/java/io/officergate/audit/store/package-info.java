/** The audit trail in table {@code OG_AUDIT_ENTRY}: inserts only, the database refuses the rest; known settings in {@code OG_SETTING}. */
@NullMarked
package io.officergate.audit.store;

import org.jspecify.annotations.NullMarked;
