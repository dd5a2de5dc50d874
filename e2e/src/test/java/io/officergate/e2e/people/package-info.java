/** The people of the stories: officers in their browsers, the personnel office, the auditor. */
@NullMarked
package io.officergate.e2e.people;

import org.jspecify.annotations.NullMarked;
