/**
 * Passwords that are changed in time and not guessed (PWD-1, S0, S1, S3).
 *
 * <p>{@link io.officergate.password.PasswordAgePolicy}: 90 days, privileged 60, or what a realm, role or system says if that is
 * less; each ends up to 14 days earlier so that a mass import does not end on one morning.
 * {@link io.officergate.password.PasswordContentPolicy}: at least 12 characters, privileged 15, four classes, nothing personal,
 * no run, not common, none of the last 10; whoever sets it. {@link io.officergate.password.ChangePolicy}: kept for an hour,
 * five changes a day, unless the change is forced.
 *
 * <p>The gate refuses an expired password whatever the way in; the page for another one comes first. From 14 days before, a
 * page tells once a day.
 *
 * <p>Provider ids: {@code UPDATE_PASSWORD} (required-action, replaces Keycloak's), {@code officergate-password-warning}
 * (required-action), {@code officergate-password-end} (protocol-mapper), {@code keycloak-password} (credential).
 */
@NullMarked
package io.officergate.password;

import org.jspecify.annotations.NullMarked;
