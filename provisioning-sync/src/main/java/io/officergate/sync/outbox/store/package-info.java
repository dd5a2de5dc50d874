/** The outbox on PostgreSQL: {@code db/2026-11-27-outbox.xml}. */
@NullMarked
package io.officergate.sync.outbox.store;

import org.jspecify.annotations.NullMarked;
