/**
 * Benchmarks: OfficerGate beside Keycloak as it is shipped, on the same machine, in the same minutes. A benchmark is a
 * command, never a test; only the ratio of the two in one run means something.
 */
@NullMarked
package io.officergate.bench;

import org.jspecify.annotations.NullMarked;
