/** One running world for all tests of the JVM, and evidence of the tests that fail. */
@NullMarked
package io.officergate.e2e.harness;

import org.jspecify.annotations.NullMarked;
