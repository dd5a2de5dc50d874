/**
 * The only glue the rooms share: the time, the counters, problems on the wire, the database at start.
 */
@NullMarked
package io.officergate.sync.platform;

import org.jspecify.annotations.NullMarked;
