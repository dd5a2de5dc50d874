package io.officergate.personnel;

import java.util.Map;
import java.util.UUID;

/**
 * Something that happened in provisioning-sync only.
 *
 * @param id the same however often it is told
 * @param what happened
 * @param facts by name, as the contract calls them; no personal data
 */
public record PersonnelNote(UUID id, PersonnelNoteKind what, Map<String, String> facts) {
    public PersonnelNote {
        facts = Map.copyOf(facts);
    }
}
