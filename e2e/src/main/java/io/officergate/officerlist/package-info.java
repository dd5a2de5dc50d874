/**
 * The import of a province's list of officers (ACC-1): reads the spreadsheet's CSV, hands it to the server in parts, and
 * tells what became of each line. Importing the same list again goes on where an interruption left off and changes nothing.
 * Start with {@link io.officergate.officerlist.OfficerListImport}.
 */
@NullMarked
package io.officergate.officerlist;

import org.jspecify.annotations.NullMarked;
