/** The settings, the sweep over all accounts, and where a use is noted. */
@NullMarked
package io.officergate.inactivity.keycloak;

import org.jspecify.annotations.NullMarked;
