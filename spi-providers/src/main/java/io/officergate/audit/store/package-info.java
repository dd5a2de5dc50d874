/** The audit trail in table {@code OG_AUDIT_ENTRY}: inserts only, the database refuses the rest. */
@NullMarked
package io.officergate.audit.store;

import org.jspecify.annotations.NullMarked;
