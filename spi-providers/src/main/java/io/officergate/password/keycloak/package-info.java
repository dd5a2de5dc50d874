/** Passwords as Keycloak keeps and asks for them. */
@NullMarked
package io.officergate.password.keycloak;

import org.jspecify.annotations.NullMarked;
