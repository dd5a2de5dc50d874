/**
 * The list as a spreadsheet writes it, read as it comes, and the findings as a spreadsheet opens them. Cells are read as those of sheets of
 * events ({@code event.csv}): what a spreadsheet has done to a number is named and never guessed back.
 */
@NullMarked
package io.officergate.sync.roster.csv;

import org.jspecify.annotations.NullMarked;
