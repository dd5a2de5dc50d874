/**
 * The report of personal numbers that the constraints of the database would refuse (ACC-1): for an installation that had
 * users before OfficerGate. It reads the database itself, because the server does not start until the findings are gone.
 */
@NullMarked
package io.officergate.duplicates;

import org.jspecify.annotations.NullMarked;
