/** The transition endpoint, as docs/contracts/transitions.md describes it. */
@NullMarked
package io.officergate.personnel.rest;

import org.jspecify.annotations.NullMarked;
