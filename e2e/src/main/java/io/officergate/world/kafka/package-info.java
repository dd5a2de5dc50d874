/**
 * A Kafka broker in one JVM (KRaft, one node), its storage formatted once.
 */
@NullMarked
package io.officergate.world.kafka;

import org.jspecify.annotations.NullMarked;
