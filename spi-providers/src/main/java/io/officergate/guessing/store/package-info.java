/** Tries in table {@code OG_GUESS_BUCKET}, failures and sign-ins of addresses in {@code OG_GUESS_ADDRESS}. */
@NullMarked
package io.officergate.guessing.store;

import org.jspecify.annotations.NullMarked;
