/**
 * The officer record and its life: one account for one officer, and a status that leads Keycloak's {@code enabled} flag.
 *
 * <p>ACC-1 (S0): exactly one account per 12-digit personal number, over the whole installation. ACC-4 (S3): a number is
 * never given to another person; a record is never deleted. JML-1: what each status means. A realm admin who flips
 * {@code enabled} in the console does not open a suspended or closed account: the gate reads the record.
 *
 * <p>Statuses: ACTIVE, LOCKED, SUSPENDED, CLOSED; every change passes {@code OfficerRegister} with its audit entry.
 */
@NullMarked
package io.officergate.officer;

import org.jspecify.annotations.NullMarked;
