/**
 * Personnel events as an office with only a spreadsheet writes them: one line, one decision. A line becomes the same tree as a
 * CloudEvent in JSON and is judged by the same reader.
 *
 * <p>UTF-8, separated by semicolons, commas or tabs; headings in Vietnamese or English ({@link io.officergate.sync.event.csv.Column},
 * docs/operations.md). At most 16 384 cells in a line, 100 000 lines
 * with the blank ones, 4000 characters in a cell. What a spreadsheet has
 * done to a number or a date is named and never guessed back. A line without an id gets one from source, decision number, officer
 * (or unit) and type, so that the same file sent twice is the same events.
 */
@NullMarked
package io.officergate.sync.event.csv;

import org.jspecify.annotations.NullMarked;
