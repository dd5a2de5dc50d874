/**
 * PostgreSQL 18 from unpacked binaries: data kept, fsync on, passwords by SCRAM, loopback only.
 *
 * <p>As root the server runs in a user namespace, because it refuses to run as root.
 */
@NullMarked
package io.officergate.world.postgres;

import org.jspecify.annotations.NullMarked;
