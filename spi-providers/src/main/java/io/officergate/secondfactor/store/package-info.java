/** Activation codes in table {@code OG_ACTIVATION_CODE}: the newest of each officer, as a keyed hash. */
@NullMarked
package io.officergate.secondfactor.store;

import org.jspecify.annotations.NullMarked;
