/**
 * The command line: one class for each command. It reads what people type, calls the world, and says what happened in
 * words they can act on; it decides nothing itself.
 */
@NullMarked
package io.officergate.cli;

import org.jspecify.annotations.NullMarked;
