package io.officergate.sync.roster;

import io.officergate.sync.event.PersonnelEventType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a comparison finds; in the order in which people read it. */
public enum FindingKind {
    /** A line that cannot be read. */
    UNREADABLE,
    /** A number that an earlier line has. */
    REPEATED,
    /** A unit that the source does not decide about, or that there is not. */
    FOREIGN_UNIT,
    /** An open account of somebody who is not on the list, and has nothing that ends by a date. */
    GHOST(PersonnelEventType.RESIGNATION),
    /** An open account of somebody who is away. */
    AWAY(PersonnelEventType.LONG_LEAVE),
    /** An account in another unit. */
    WRONG_UNIT(PersonnelEventType.TRANSFER),
    /** A duty that the list does not have. */
    EXCESS_RIGHT(PersonnelEventType.POSITION_CHANGE),
    /** An account that is not on the list, in another unit, or with other duties, and has something only until a date. */
    DATED_POST,
    /** A duty that the account does not have. */
    MISSING_RIGHT,
    /** A suspended account of somebody who serves. */
    NOT_OPEN,
    /** Somebody on the list who has no account in the units of the source. */
    MISSING;

    private final @Nullable PersonnelEventType proposal;

    FindingKind() {
        this.proposal = null;
    }

    FindingKind(PersonnelEventType proposal) {
        this.proposal = proposal;
    }

    /** The event that would put it right; empty for what is reported only. */
    public Optional<PersonnelEventType> proposal() {
        return Optional.ofNullable(proposal);
    }

    /** Whether the list itself is at fault, so that nothing of it may be applied. */
    public boolean isFault() {
        return compareTo(FOREIGN_UNIT) <= 0;
    }

    /** Those that can be applied. */
    public static List<FindingKind> applicable() {
        return Arrays.stream(values())
                .filter(kind -> kind.proposal().isPresent())
                .toList();
    }
}
