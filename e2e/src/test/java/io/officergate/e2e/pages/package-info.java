/** The pages people see, by what they mean. */
@NullMarked
package io.officergate.e2e.pages;

import org.jspecify.annotations.NullMarked;
