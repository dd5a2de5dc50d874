/** Every way to a session or a token, tried in every state an officer can be in (MFA-1). */
@NullMarked
package io.officergate.e2e.paths;

import org.jspecify.annotations.NullMarked;
