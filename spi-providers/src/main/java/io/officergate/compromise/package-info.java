/**
 * A leaked password or account is dealt with at once (PWD-2, S0).
 *
 * <p>{@link io.officergate.compromise.CompromiseReport}: one action for an officer, a list or a unit. The password is worth
 * nothing from then on, and so are the activation codes; by choice the factors are removed; every session, offline token and
 * waiting sign-in ends; the officer is told by mail what to do. The way back is a temporary password (PWD-1), and an
 * activation code where the factors are gone.
 *
 * <p>Officers do the same for their own account by the link "that was not me" in the mails about sign-ins and changes.
 */
@NullMarked
package io.officergate.compromise;

import org.jspecify.annotations.NullMarked;
