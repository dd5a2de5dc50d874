/** The numbers of the brake, from {@code officergate.sync.brake}. */
@NullMarked
package io.officergate.sync.brake.settings;

import org.jspecify.annotations.NullMarked;
