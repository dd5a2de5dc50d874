/**
 * What happened, to whom, by whom, when and from where: entries that are appended and never changed.
 *
 * <p>AUD-1, AUD-2 (S1, S2, S4): kept at least 12 months, times in UTC, append-only (the database refuses UPDATE, DELETE
 * and TRUNCATE of {@code OG_AUDIT_ENTRY}). An entry commits with the act it tells of; if it cannot be written, the act
 * does not happen. No entry holds a personal number, a name, a typed user name or a token.
 *
 * <p>Provider id: {@code officergate-audit} (event listener, global: a realm admin cannot take it out).
 */
@NullMarked
package io.officergate.audit;

import org.jspecify.annotations.NullMarked;
