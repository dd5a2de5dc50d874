/** What administrators have to say about what they do. */
@NullMarked
package io.officergate.audit.rest;

import org.jspecify.annotations.NullMarked;
