/** Sessions that a newer sign-in ended, in table {@code OG_REPLACED_SESSION}, for a day. */
@NullMarked
package io.officergate.session.store;

import org.jspecify.annotations.NullMarked;
