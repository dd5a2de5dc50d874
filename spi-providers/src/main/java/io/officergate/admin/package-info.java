/**
 * The door for administrators and machines: {@code /admin/realms/{realm}/officergate}; mounts each room's resource and
 * checks who asks. Transitions: client role {@code apply-transitions} of {@code officergate}, or a realm admin with
 * {@code manage-users}. Records: {@code view-users}. Audit and deliveries: {@code view-events}.
 *
 * <p>Provider id: {@code officergate} (admin-realm-restapi-extension).
 */
@NullMarked
package io.officergate.admin;

import org.jspecify.annotations.NullMarked;
