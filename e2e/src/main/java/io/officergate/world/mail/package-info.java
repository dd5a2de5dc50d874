/** The mail server of a world, which keeps what it is given until it stops. */
@NullMarked
package io.officergate.world.mail;

import org.jspecify.annotations.NullMarked;
