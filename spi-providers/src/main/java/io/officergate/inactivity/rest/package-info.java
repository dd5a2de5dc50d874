/** What inspectors read of accounts that nobody uses, and what administrators say of the sweep. */
@NullMarked
package io.officergate.inactivity.rest;

import org.jspecify.annotations.NullMarked;
