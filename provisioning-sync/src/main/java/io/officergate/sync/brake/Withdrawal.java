package io.officergate.sync.brake;

import io.officergate.sync.event.PersonnelEventType;
import java.util.Arrays;
import java.util.List;

/** What an event takes away, as the brake sees it. */
public enum Withdrawal {
    /** Nothing, or rights that stay in use by the successor or in the new position. */
    NONE,
    /** An officer's rights, in a case that suffers no delay: counted, never held. */
    URGENT,
    /** An officer's account or duties. */
    OFFICER,
    /** The duties of a whole unit. */
    UNIT;

    /** What events of this type take away. */
    public static Withdrawal of(PersonnelEventType type) {
        return switch (type) {
            case SUSPENSION, DEATH -> URGENT;
            case RESIGNATION,
                    RETIREMENT,
                    TERMINATION,
                    CONTRACT_END,
                    TRANSFER,
                    ROTATION,
                    SECONDMENT,
                    DISMISSAL_FROM_POST,
                    LONG_LEAVE -> OFFICER;
            case UNIT_MERGE, UNIT_DISSOLUTION -> UNIT;
            case RECRUITMENT, APPOINTMENT, POSITION_CHANGE, REINSTATEMENT, HANDOVER, CANCELLATION -> NONE;
        };
    }

    /** The types of events that take this away. */
    public List<PersonnelEventType> types() {
        return Arrays.stream(PersonnelEventType.values())
                .filter(type -> of(type) == this)
                .toList();
    }
}
