/** The officer record beside Keycloak's user: {@code enabled}, sessions and credentials follow the record. */
@NullMarked
package io.officergate.officer.keycloak;

import org.jspecify.annotations.NullMarked;
