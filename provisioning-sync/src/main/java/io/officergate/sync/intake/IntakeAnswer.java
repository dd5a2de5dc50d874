package io.officergate.sync.intake;

import io.officergate.sync.event.Finding;
import io.officergate.sync.inbox.Kept;
import java.util.List;

/** What became of a submission. */
public sealed interface IntakeAnswer {

    /** Kept, in the order sent; a repeat of a known event is as good as new. */
    record Taken(List<Kept> events, boolean single) implements IntakeAnswer {}

    /** Nothing of it was kept: the body is no JSON. */
    record NotJson() implements IntakeAnswer {}

    /** Nothing of it was kept: at least one event is malformed. */
    record Malformed(List<Finding> findings) implements IntakeAnswer {}

    /** None of it was accepted: at least one event has other content than the known one. The conflicting ones are kept aside. */
    record Conflicting(List<Finding> findings) implements IntakeAnswer {}
}
