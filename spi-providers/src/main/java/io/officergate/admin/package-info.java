/**
 * The door for administrators and machines: {@code /admin/realms/{realm}/officergate}; mounts each room's resource and
 * checks who asks. Transitions: client role {@code apply-transitions} of {@code officergate}, or a realm admin with
 * {@code manage-users}. Records: {@code view-users}. Audit, deliveries, sharing findings: {@code view-events}. Help for an officer: realm
 * admins, and {@code UNIT_ADMIN} for the plain officers of the same unit.
 *
 * <p>Provider ids: {@code officergate} (admin-realm-restapi-extension; realm-restapi-extension: the page of the help desk).
 */
@NullMarked
package io.officergate.admin;

import org.jspecify.annotations.NullMarked;
