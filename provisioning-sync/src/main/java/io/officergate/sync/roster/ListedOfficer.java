package io.officergate.sync.roster;

import io.officergate.sync.event.PersonalNumber;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody on the list.
 *
 * @param line in which it stands, from 1
 * @param name as the list has it; may be empty
 * @param unit code
 * @param duties {@code RECEPTION@procedure-system}; empty when the list has no such column
 * @param isAway whether the officer is on long leave
 */
public record ListedOfficer(
        int line, PersonalNumber number, String name, String unit, Optional<Set<String>> duties, boolean isAway) {}
