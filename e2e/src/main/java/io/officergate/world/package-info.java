/**
 * The world: every real part on one machine, without Docker. The command line and the end-to-end tests use the same one.
 *
 * <p>PostgreSQL, Kafka, Keycloak with our providers and themes, the realm, provisioning-sync and the sample connected
 * system, each a process of its own that can be started, stopped, killed and restarted. All of it lives on the
 * loopback address and in one folder; children die with the world.
 */
@NullMarked
package io.officergate.world;

import org.jspecify.annotations.NullMarked;
