/** Compares a list when it comes, sends findings as events when a person says so, and deletes what is old. */
@NullMarked
package io.officergate.sync.roster.desk;

import org.jspecify.annotations.NullMarked;
