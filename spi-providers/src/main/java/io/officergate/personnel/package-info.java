/**
 * Personnel events: in whose career each stands, and the one transaction in which it takes its place (room {@code career}).
 *
 * <p>JML-1 (S0, S1, S3, S4): leaving, suspension and transfer end access at the effective instant, everywhere; officers and
 * heads are told. JML-3 (S3): a hand-over is one transaction. An event is applied once per (source, id); a repeat gets the
 * first answer, other content under the same id is a conflict. Times without an offset mean Viet Nam, +07:00.
 *
 * <p>A source decides about its own units only ({@link io.officergate.personnel.SourcePolicy}, deny by default). Refused, and
 * so parked, is what cannot be taken in: an unknown officer, unit, duty or system, a number or name that is taken, a hand-over
 * of what the officer does not have. Everything else stands, also what comes late. What only provisioning-sync sees comes as a
 * note for the audit trail. Its own officers are given out to it for the comparison with its full list. Postal staff need an end date (rules.md section 3).
 *
 * <p>ACC-1: a province's list of officers is taken in by {@code keycloak.OfficerLists}; it makes accounts and changes none.
 */
@NullMarked
package io.officergate.personnel;

import org.jspecify.annotations.NullMarked;
