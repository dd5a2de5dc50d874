/** Passwords that administrators have made for officers, and the report about everybody's. */
@NullMarked
package io.officergate.password.rest;

import org.jspecify.annotations.NullMarked;
