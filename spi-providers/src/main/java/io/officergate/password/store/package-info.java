/** What is kept about passwords besides Keycloak's own row. */
@NullMarked
package io.officergate.password.store;

import org.jspecify.annotations.NullMarked;
