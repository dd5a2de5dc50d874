/**
 * The realm as readable files by subject, and the program that brings a live realm into their shape. Applying the files
 * twice changes nothing; what administrators added beside them is left alone, but for the sign-in flows, which are ours.
 *
 * <p>What a file leaves open stands there as {@code $(name)} and must be given: secrets and addresses are never in files.
 */
@NullMarked
package io.officergate.realm;

import org.jspecify.annotations.NullMarked;
