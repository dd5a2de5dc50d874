package io.officergate.sync.roster;

import io.officergate.sync.inbox.InboxUnavailable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Keeps what was compared. Every method is a transaction of its own, committed when it returns, and throws {@link InboxUnavailable}
 * when the database is away.
 */
public interface Rosters {

    /** What is kept beside the findings. */
    record Compared(String source, String submittedBy, Tally tally) {}

    /** A finding as it is kept; the receipt, or why there is none, once it was applied. */
    record Kept(int number, RosterFinding finding, Optional<UUID> receipt, Optional<String> refused) {}

    /**
     * Keeps a comparison, all of it or nothing, in the place of the source's earlier ones, whose findings are deleted.
     *
     * @param comparing does the comparison and tells each finding; empty when nothing is to be kept
     */
    Optional<Roster> keep(Function<Consumer<RosterFinding>, Optional<Compared>> comparing, Instant now);

    /** The list with this id. */
    Optional<Roster> find(UUID roster);

    /** Findings of a kind after the one with that number, in their order; at most so many. */
    List<Kept> read(UUID roster, FindingKind kind, int after, int most);

    /** Findings of these kinds that nobody has applied; at most so many. */
    List<Kept> pending(UUID roster, Set<FindingKind> kinds, int most);

    /** How many of these kinds nobody has applied. */
    long countPending(UUID roster, Set<FindingKind> kinds);

    /** Writes decisions down, all or none: of two about one kind the first holds. True when those that hold say the same. */
    boolean decide(Roster roster, List<RosterDecision> decisions);

    /** The event of this finding is in the inbox. */
    void markSent(UUID roster, int finding, UUID receipt);

    /** No event can be made of this finding. */
    void markRefused(UUID roster, int finding, String code);

    /** Deletes what was compared before that instant; tells how many lists. */
    int deleteBefore(Instant limit);
}
