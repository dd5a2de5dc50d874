package io.officergate.sync.roster;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Whether findings may be sent as events. It fails closed: a list that may have been cut changes nothing.
 *
 * @param goodFor how old a comparison may be, 1 h to 30 d
 * @param uncounted for so many officers an event that the brake does not count needs no number named, 0 to 100 000
 */
public record ApplyPolicy(Duration goodFor, int uncounted) {

    private static final Duration LEAST = Duration.ofHours(1);
    private static final Duration MOST = Duration.ofDays(30);
    private static final int MOST_UNCOUNTED = 100_000;

    public ApplyPolicy {
        if (goodFor.compareTo(LEAST) < 0 || goodFor.compareTo(MOST) > 0) {
            throw new IllegalArgumentException(
                    "officergate.sync.roster.good-for is " + goodFor + "; it must be " + LEAST + " to " + MOST);
        }
        if (uncounted < 0 || uncounted > MOST_UNCOUNTED) {
            throw new IllegalArgumentException(
                    "officergate.sync.roster.uncounted is " + uncounted + "; it must be 0 to " + MOST_UNCOUNTED);
        }
    }

    /** Why nothing of the list may be applied, whatever the choice; empty when something may. */
    public List<Obstacle> obstacles(Roster roster, Instant now) {
        List<Obstacle> obstacles = new ArrayList<>();
        if (roster.supersededBy().isPresent()) {
            obstacles.add(Obstacle.of(Obstacle.Code.SUPERSEDED, 1));
        }
        if (now.isAfter(roster.comparedAt().plus(goodFor))) {
            obstacles.add(Obstacle.of(Obstacle.Code.TOO_OLD, 1));
        }
        if (roster.tally().lines() == 0) {
            obstacles.add(Obstacle.of(Obstacle.Code.EMPTY_LIST, 1));
        }
        fault(roster, FindingKind.UNREADABLE, Obstacle.Code.UNREADABLE_LINES).ifPresent(obstacles::add);
        fault(roster, FindingKind.REPEATED, Obstacle.Code.REPEATED_NUMBERS).ifPresent(obstacles::add);
        fault(roster, FindingKind.FOREIGN_UNIT, Obstacle.Code.FOREIGN_UNITS).ifPresent(obstacles::add);
        return obstacles;
    }

    /**
     * Why these kinds may not be applied; empty when they may.
     *
     * @param officers how many the person expects to be concerned
     */
    public List<Obstacle> obstacles(Roster roster, Set<FindingKind> kinds, OptionalLong officers, Instant now) {
        List<Obstacle> obstacles = new ArrayList<>(obstacles(roster, now));
        Tally tally = roster.tally();
        kinds.stream()
                .sorted()
                .filter(tally.thinned()::containsKey)
                .map(kind -> new Obstacle(
                        Obstacle.Code.TOO_MANY,
                        Optional.of(kind),
                        tally.thinned().getOrDefault(kind, 0)))
                .forEach(obstacles::add);
        long concerned = kinds.stream().mapToLong(tally::count).sum();
        boolean mustBeNamed =
                kinds.contains(FindingKind.EXCESS_RIGHT) && tally.count(FindingKind.EXCESS_RIGHT) > uncounted;
        if (officers.isPresent() ? officers.getAsLong() != concerned : mustBeNamed) {
            obstacles.add(Obstacle.of(Obstacle.Code.NUMBER_DIFFERS, concerned));
        }
        return obstacles;
    }

    private static Optional<Obstacle> fault(Roster roster, FindingKind kind, Obstacle.Code code) {
        long count = roster.tally().count(kind);
        return count == 0 ? Optional.empty() : Optional.of(Obstacle.of(code, count));
    }
}
