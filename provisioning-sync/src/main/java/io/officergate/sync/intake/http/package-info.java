/** The HTTP handle: {@code POST /personnel-events}, CloudEvents in structured and batch mode. */
@NullMarked
package io.officergate.sync.intake.http;

import org.jspecify.annotations.NullMarked;
