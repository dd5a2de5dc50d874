/** Counting where Keycloak checks secrets, and the password page that says what came of it. */
@NullMarked
package io.officergate.guessing.keycloak;

import org.jspecify.annotations.NullMarked;
