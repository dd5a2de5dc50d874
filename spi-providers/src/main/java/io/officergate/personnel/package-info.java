/**
 * Personnel events: in whose career each stands, and the one transaction in which it takes its place (room {@code career}).
 *
 * <p>JML-1 (S0, S1, S3, S4): leaving, suspension and transfer end access at the effective instant, everywhere. JML-3
 * (S3): a hand-over is one transaction. An event is applied once per (source, id); a repeat gets the first answer, the
 * same id with other content is a conflict. Times without an offset mean Viet Nam, +07:00. Postal staff need an end date
 * (rules.md section 3).
 *
 * <p>Refused, and so parked, is what cannot be taken in: an unknown officer, unit, duty or system, a number or name that is
 * taken, a hand-over of what the officer does not have. Everything else stands, also what comes late.
 *
 * <p>The officer and the heads of the unit, of before and after, are told by mail: {@link io.officergate.personnel.AccessChange}.
 *
 * <p>An event is taken only from the source that may decide it (JML-1, ACC-3): see {@link SourcePolicy}; who they are, a realm
 * admin says in attributes of clients ({@link PersonnelSource}).
 *
 * <p>ACC-1: a province's list of officers is taken in by {@code keycloak.OfficerLists}; it makes accounts and changes none.
 */
@NullMarked
package io.officergate.personnel;

import org.jspecify.annotations.NullMarked;
