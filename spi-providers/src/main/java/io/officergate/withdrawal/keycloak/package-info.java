/** Tasks as duties end, letters, and the look for what is to be escalated. */
@NullMarked
package io.officergate.withdrawal.keycloak;

import org.jspecify.annotations.NullMarked;
