package io.officergate.career;

import io.officergate.outbox.Notice;
import java.util.Optional;

/** What a decision, a date or a head's word did to somebody's access, as officer and heads of the unit are told (JML-1, JML-3). */
public enum AccessChange {
    /** The officer has left. */
    WITHDRAWN(Optional.of(Notice.ACCESS_WITHDRAWN), Notice.OFFICER_WITHDRAWN),
    /** The officer has died: only the heads are told. */
    DIED(Optional.empty(), Notice.OFFICER_WITHDRAWN),
    /** Nothing can be done until the officer is reinstated. */
    SUSPENDED(Optional.of(Notice.ACCESS_SUSPENDED), Notice.OFFICER_SUSPENDED),
    /** Another unit, post or other duties. */
    MOVED(Optional.of(Notice.ACCESS_MOVED), Notice.OFFICER_MOVED),
    /** Duties have gone to a successor. */
    HANDED_OVER(Optional.of(Notice.ACCESS_HANDED_OVER), Notice.OFFICER_HANDED_OVER),
    /** Duties have come from a predecessor. */
    TAKEN_OVER(Optional.of(Notice.ACCESS_TAKEN_OVER), Notice.OFFICER_TAKEN_OVER),
    /** The account is open again. */
    RETURNED(Optional.of(Notice.ACCESS_RETURNED), Notice.OFFICER_RETURNED),
    /** The head has confirmed that the officer is back from long leave. */
    BACK_FROM_LEAVE(Optional.of(Notice.ACCESS_BACK_FROM_LEAVE), Notice.OFFICER_BACK_FROM_LEAVE),
    /** What a decision had given until a date is over. */
    ENDED_BY_DATE(Optional.of(Notice.ACCESS_ENDED_BY_DATE), Notice.OFFICER_ENDED_BY_DATE);

    private final Optional<Notice> toOfficer;
    private final Notice toHeads;

    AccessChange(Optional<Notice> toOfficer, Notice toHeads) {
        this.toOfficer = toOfficer;
        this.toHeads = toHeads;
    }

    /**
     * What a step of a career does to whoever's it is; empty when nothing ended, moved or came back.
     *
     * @param serves whether the officer serves afterwards
     */
    public static Optional<AccessChange> of(StepKind kind, boolean serves) {
        return switch (kind) {
            case RESIGNATION, RETIREMENT, TERMINATION, CONTRACT_END -> Optional.of(WITHDRAWN);
            case DEATH -> Optional.of(DIED);
            case SUSPENSION, LONG_LEAVE -> Optional.of(SUSPENDED);
            case UNIT_DISSOLUTION -> Optional.of(serves ? MOVED : SUSPENDED);
            case TRANSFER,
                    ROTATION,
                    SECONDMENT,
                    POSITION_CHANGE,
                    APPOINTMENT,
                    OTHER_APPOINTED,
                    DISMISSAL_FROM_POST,
                    UNIT_MERGE -> Optional.of(MOVED);
            case HANDOVER -> Optional.of(HANDED_OVER);
            case TAKE_OVER -> Optional.of(TAKEN_OVER);
            case REINSTATEMENT -> Optional.of(RETURNED);
            case RETURN -> Optional.of(BACK_FROM_LEAVE);
            case RECRUITMENT, HELD_BEFORE -> Optional.empty();
        };
    }

    /** What the officer is told; empty when there is nobody to tell. */
    public Optional<Notice> toOfficer() {
        return toOfficer;
    }

    /** What the heads of the officer's unit are told. */
    public Notice toHeads() {
        return toHeads;
    }
}
