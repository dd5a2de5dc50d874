/** Where audit entries come from inside Keycloak: our own acts, the events Keycloak reports, changed settings. */
@NullMarked
package io.officergate.audit.keycloak;

import org.jspecify.annotations.NullMarked;
