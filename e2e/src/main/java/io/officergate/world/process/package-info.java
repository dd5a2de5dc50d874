/**
 * Parts of the world as processes: started so that they die with the world, stopped gently, killed on request.
 *
 * <p>A child runs in a session of its own (Ctrl-C reaches only the world, which stops its parts in order) and asks the
 * kernel for a signal when the world dies, even by kill -9. What was started is also written down, so that the next
 * world can end a leftover that did not listen.
 */
@NullMarked
package io.officergate.world.process;

import org.jspecify.annotations.NullMarked;
