/** x. */
@NullMarked
package io.officergate.kernel;

import org.jspecify.annotations.NullMarked;
