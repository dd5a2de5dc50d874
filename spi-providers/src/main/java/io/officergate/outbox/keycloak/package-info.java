/** Carries deliveries out of Keycloak: a drainer on each node, and the signed logout token. */
@NullMarked
package io.officergate.outbox.keycloak;

import org.jspecify.annotations.NullMarked;
