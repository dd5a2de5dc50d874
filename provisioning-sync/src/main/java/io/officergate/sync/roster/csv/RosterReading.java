package io.officergate.sync.roster.csv;

import io.officergate.sync.event.Finding;
import io.officergate.sync.roster.RosterList;
import java.util.List;

/** What reading a list came to. */
public sealed interface RosterReading {

    /** Its lines were read, each for itself. */
    record Read(RosterList list) implements RosterReading {}

    /** It is no list; nothing can be said about its lines. */
    record NoList(List<Finding> findings) implements RosterReading {}
}
