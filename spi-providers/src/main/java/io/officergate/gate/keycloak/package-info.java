/** The gate where Keycloak makes tokens. */
@NullMarked
package io.officergate.gate.keycloak;

import org.jspecify.annotations.NullMarked;
