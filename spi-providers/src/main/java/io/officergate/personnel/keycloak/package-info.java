/** Carries a plan out on Keycloak's users, roles and groups, in one transaction. */
@NullMarked
package io.officergate.personnel.keycloak;

import org.jspecify.annotations.NullMarked;
