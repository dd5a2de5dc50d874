/**
 * The JSON form of personnel events: strict reading, the contract's schema, the canonical form.
 */
@NullMarked
package io.officergate.sync.event.json;

import org.jspecify.annotations.NullMarked;
