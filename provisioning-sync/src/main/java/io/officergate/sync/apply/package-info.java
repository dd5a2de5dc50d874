/**
 * The only talker to Keycloak (rules JML-1, JML-3): takes due events from the inbox and asks for one transition each, as
 * docs/contracts/transitions.md says. Delivered at least once; Keycloak does each (source, id) once. Notes for the audit trail (AUD-1)
 * go the same way, as docs/contracts/personnel-notes.md says.
 *
 * <p>Settings {@code officergate.sync.dispatch}, changed by the operator: 16 subjects in parallel, looks every second and at once
 * after an intake, pauses 0.5 s to 30 s between tries, for ever; an event over which Keycloak fails 8 times while it does others is
 * parked.
 */
@NullMarked
package io.officergate.sync.apply;

import org.jspecify.annotations.NullMarked;
