/**
 * The demo people: officers of the examples, with passwords and one-time-code secrets made up for each world.
 */
@NullMarked
package io.officergate.world.people;

import org.jspecify.annotations.NullMarked;
