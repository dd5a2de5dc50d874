/** Where an officer stands, and the confirmation of a return from long leave, over the admin interface. */
@NullMarked
package io.officergate.career.rest;

import org.jspecify.annotations.NullMarked;
