/** Keycloak's transition endpoint over HTTP. */
@NullMarked
package io.officergate.sync.apply.keycloak;

import org.jspecify.annotations.NullMarked;
