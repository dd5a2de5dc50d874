/** Carries what is due to its hearers: one thread for each kind, so that one that is away delays no other, nor the inbox. */
@NullMarked
package io.officergate.sync.outbox.courier;

import org.jspecify.annotations.NullMarked;
