/** How administrators, and officers themselves, report an account as compromised. */
@NullMarked
package io.officergate.compromise.rest;

import org.jspecify.annotations.NullMarked;
