/**
 * What a person decides about an event that Keycloak refused (JML-1): try it again, or never. Each decision has a reason, and
 * names who took it. Until then the later events of the same officer wait, and nobody else's. So it is with what the brake holds:
 * a person confirms or discards all of it.
 */
@NullMarked
package io.officergate.sync.decision;

import org.jspecify.annotations.NullMarked;
