/**
 * The one door for personnel events (rules JML-1, JML-2), with its handles {@code http} (CloudEvents or a CSV file) and
 * {@code kafka}: read, judge, keep, and only then answer or commit the offset.
 *
 * <p>Settings {@code officergate.sync.intake} (largest message 1 MiB, at most 1000 events in a batch) and {@code officergate.sync.event}.
 * What was sent is never repeated in an answer, a log line or a metric.
 */
@NullMarked
package io.officergate.sync.intake;

import org.jspecify.annotations.NullMarked;
