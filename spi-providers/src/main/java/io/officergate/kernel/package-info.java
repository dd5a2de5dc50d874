/**
 * The words every room speaks: personal number, officer, unit, duty. At most ten types, and nothing but {@code java.*}.
 *
 * <p>Formats follow rules.md sections 3 and 5 (ACC-1, ACC-3); a value that exists is well formed.
 */
@NullMarked
package io.officergate.kernel;

import org.jspecify.annotations.NullMarked;
