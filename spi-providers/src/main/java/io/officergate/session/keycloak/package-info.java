/** Ends sessions inside Keycloak. */
@NullMarked
package io.officergate.session.keycloak;

import org.jspecify.annotations.NullMarked;
