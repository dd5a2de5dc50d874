/** Report R-03 as CSV, over the admin interface. */
@NullMarked
package io.officergate.movers.rest;

import org.jspecify.annotations.NullMarked;
