/** The code page and the enrolment page; both leave the proof behind when a code was right. */
@NullMarked
package io.officergate.secondfactor.keycloak;

import org.jspecify.annotations.NullMarked;
