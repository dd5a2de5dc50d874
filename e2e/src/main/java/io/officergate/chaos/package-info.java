/**
 * Chaos: personnel events keep coming while every process is killed again and again. Afterwards nothing may be lost, nothing done
 * twice, everybody stands where a model says that knows nothing of the product, and the evidence is complete (JML-1, AUD-1).
 */
@NullMarked
package io.officergate.chaos;

import org.jspecify.annotations.NullMarked;
