/**
 * The only Keycloak glue that rooms share: the clock, the entity manager, problems in RFC 9457 form, canonical JSON, the
 * accounts that nodes keep in memory.
 *
 * <p>{@link io.officergate.platform.Now} is the only class that reads the clock; everybody else is handed the time.
 */
@NullMarked
package io.officergate.platform;

import org.jspecify.annotations.NullMarked;
