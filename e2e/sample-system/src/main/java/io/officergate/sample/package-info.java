/**
 * A connected system as others make them: signs officers in by OIDC with a well-kept client library, is told through the
 * back channel when a session ends, and shows what the gate says about the officer.
 *
 * <p>Its one lookup is simulated: a handful of invented residents with the place code 000. It reaches no register.
 */
@NullMarked
package io.officergate.sample;

import org.jspecify.annotations.NullMarked;
