package io.officergate.sync.roster.desk;

import io.officergate.sync.event.Finding;
import io.officergate.sync.roster.Roster;
import java.util.List;

/** What became of a list. */
public sealed interface ComparedAnswer {

    /** It was compared and is kept. */
    record Compared(Roster roster) implements ComparedAnswer {}

    /** Nothing was kept: it is no list. */
    record NoList(List<Finding> findings) implements ComparedAnswer {}

    /** Nothing was kept: the sender may not compare this. The code is Keycloak's. */
    record Refused(String code) implements ComparedAnswer {}

    /** Nothing was kept; the same list may be sent again. */
    record NotNow(String why) implements ComparedAnswer {}
}
