/** Lists over HTTP: {@code /rosters}. */
@NullMarked
package io.officergate.sync.roster.http;

import org.jspecify.annotations.NullMarked;
