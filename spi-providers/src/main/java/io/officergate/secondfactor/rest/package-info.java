/** Activation codes for administrators: issued once, shown once, to be read out or printed. */
@NullMarked
package io.officergate.secondfactor.rest;

import org.jspecify.annotations.NullMarked;
