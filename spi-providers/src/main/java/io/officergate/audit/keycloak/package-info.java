/** Where audit entries come from inside Keycloak: our own acts, and the events Keycloak reports. */
@NullMarked
package io.officergate.audit.keycloak;

import org.jspecify.annotations.NullMarked;
