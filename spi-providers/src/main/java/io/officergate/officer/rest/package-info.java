/** What administrators ask of the officer record over HTTP. */
@NullMarked
package io.officergate.officer.rest;

import org.jspecify.annotations.NullMarked;
