/** The HTTP handle: {@code POST /personnel-events}, CloudEvents in structured, batch and binary mode, or a sheet. */
@NullMarked
package io.officergate.sync.intake.http;

import org.jspecify.annotations.NullMarked;
