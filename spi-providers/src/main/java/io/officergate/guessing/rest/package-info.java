/** What administrators do about failures; the admin room checks who asks. */
@NullMarked
package io.officergate.guessing.rest;

import org.jspecify.annotations.NullMarked;
