/** RFC 9457 problems, and who the caller is. */
@NullMarked
package io.officergate.sync.platform.http;

import org.jspecify.annotations.NullMarked;
