/**
 * Stops a mass withdrawal until a person confirms it (rule JML-1; design choice, no directive gives the number).
 *
 * <p>At most 50 withdrawals within 10 minutes are handed to Keycloak, or 5 % of the officers if that is less, but never less than 10.
 * The next one, and every withdrawal after it, is held; everything else goes on. SUSPENSION and DEATH always pass, and count.
 * Withdrawals: what closes an account or ends its duties. Not HANDOVER and POSITION_CHANGE, whose rights stay in use, nor
 * CANCELLATION, which withdraws nothing. A unit event counts as 10, as it withdraws a whole unit.
 *
 * <p>The officers are those whose events were ever applied here: this service knows no others, and its share errs to the safe
 * side (a small number brakes earlier). Below 10 an ordinary day at a small office would brake. Settings
 * {@code officergate.sync.brake}, changed by the operator. The row {@code SYNC_BRAKE} makes all copies count together.
 */
@NullMarked
package io.officergate.sync.brake;

import org.jspecify.annotations.NullMarked;
