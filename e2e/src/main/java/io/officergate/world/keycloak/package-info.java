/**
 * Keycloak from its own distribution with our providers and themes, built once for each set of them.
 *
 * <p>Nodes share PostgreSQL, through which they also find each other, so that a second one can join at any time.
 */
@NullMarked
package io.officergate.world.keycloak;

import org.jspecify.annotations.NullMarked;
