/**
 * Our own Quarkus programs as parts: provisioning-sync and the sample connected system.
 */
@NullMarked
package io.officergate.world.quarkus;

import org.jspecify.annotations.NullMarked;
