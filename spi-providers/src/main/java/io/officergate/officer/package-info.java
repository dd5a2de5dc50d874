/**
 * The officer record and its life: one account for one officer, and a status that leads Keycloak's {@code enabled} flag.
 *
 * <p>ACC-1 (S0): exactly one account per 12-digit personal number, over the whole installation. ACC-4 (S3): a number is
 * never given to another person; a record is never deleted. JML-1: what each status means. A realm admin who flips
 * {@code enabled} in the console does not open a suspended or closed account: the gate reads the record.
 *
 * <p>The database refuses the second account ({@code OG_PERSONAL_NUMBER_REFUSAL}, ADR 15); {@link
 * io.officergate.officer.UserNamePolicy} says what accounts may be called. Machines and emergency administrators are no
 * officers and have no duties.
 *
 * <p>Statuses: ACTIVE, LOCKED, SUSPENDED, CLOSED; every change passes {@code OfficerRegister} with its audit entry.
 * Provider ids: {@code officergate-user-name}, {@code officergate-personal-number} (validators),
 * {@code officergate-signed-in-elsewhere} (required action, ACC-2).
 */
@NullMarked
package io.officergate.officer;

import org.jspecify.annotations.NullMarked;
