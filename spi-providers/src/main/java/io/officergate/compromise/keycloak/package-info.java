/** What ends in Keycloak when an account is reported as compromised. */
@NullMarked
package io.officergate.compromise.keycloak;

import org.jspecify.annotations.NullMarked;
