package io.officergate.sync.roster.desk;

import io.officergate.sync.roster.Obstacle;
import java.util.List;

/** What became of an order to apply findings. */
public sealed interface AppliedAnswer {

    /**
     * So far it was done.
     *
     * @param sent events that went into the inbox now
     * @param refused findings of which no event could be made
     * @param remaining findings that are left for the next call
     */
    record Applied(long sent, long refused, long remaining) implements AppliedAnswer {}

    /** Nothing was sent, for these reasons. */
    record NotApplicable(List<Obstacle> obstacles) implements AppliedAnswer {}

    /** Nothing was sent: an earlier decision about one of the kinds says something else. */
    record DecidedOtherwise() implements AppliedAnswer {}
}
