package io.officergate.sync.event;

import java.util.List;
import java.util.Optional;

/** What reading one event came to. */
public sealed interface EventVerdict {

    /** It keeps the schema and the bounds. */
    record WellFormed(PersonnelEvent event) implements EventVerdict {}

    /**
     * It does not.
     *
     * @param findings what is wrong, at least one
     * @param identity source and id where both could be read, so that the sender can be answered
     */
    record Malformed(List<Finding> findings, Optional<EventIdentity> identity) implements EventVerdict {

        public Malformed {
            if (findings.isEmpty()) {
                throw new IllegalArgumentException("a malformed event has a finding");
            }
            findings = List.copyOf(findings);
        }
    }
}
