/** Passwords that administrators have made for officers. */
@NullMarked
package io.officergate.password.rest;

import org.jspecify.annotations.NullMarked;
