/** Statements over many officers: who is unused, who uses what, and when a sweep looked last. */
@NullMarked
package io.officergate.inactivity.store;

import org.jspecify.annotations.NullMarked;
