/**
 * Programs the tests need beside Java: a browser, and libfaketime to let days pass. Each is found, else fetched where
 * that is allowed, else named with its mend; a missing one is never a reason to skip a test.
 */
@NullMarked
package io.officergate.world.tools;

import org.jspecify.annotations.NullMarked;
