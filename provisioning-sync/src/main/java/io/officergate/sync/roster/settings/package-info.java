/** The numbers of the comparison, from {@code officergate.sync.roster}. */
@NullMarked
package io.officergate.sync.roster.settings;

import org.jspecify.annotations.NullMarked;
