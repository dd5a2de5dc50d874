/**
 * What each personnel event does to an officer's account; hand-over of a right from one officer to another.
 *
 * <p>JML-1 (S0, S1, S3, S4): leaving, suspension and transfer end access at the effective instant, everywhere. JML-3
 * (S3): a hand-over is one transaction. An event is applied once per (source, id); a repeat gets the first answer, the
 * same id with other content is a conflict. Times without an offset mean Viet Nam, +07:00.
 *
 * <p>Not applied by this version, and said so ({@code not_supported}): ROTATION, SECONDMENT, UNIT_MERGE,
 * UNIT_DISSOLUTION, which need dated duties.
 *
 * <p>ACC-1: a province's list of officers is taken in by {@code keycloak.OfficerLists}; it makes accounts and changes none.
 */
@NullMarked
package io.officergate.personnel;

import org.jspecify.annotations.NullMarked;
