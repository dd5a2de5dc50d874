/** What administrators have to say about what they do, and the answer with a report. */
@NullMarked
package io.officergate.audit.rest;

import org.jspecify.annotations.NullMarked;
