package io.officergate.sync.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApplyPolicyTest {

    private static final Instant NOW = Instant.parse("2026-11-28T02:00:00Z");
    private final ApplyPolicy policy = new ApplyPolicy(Duration.ofDays(3), 50);

    @ParameterizedTest
    @CsvSource({
        "UNREADABLE,1,unreadable_lines",
        "REPEATED,2,repeated_numbers",
        "FOREIGN_UNIT,3,foreign_units",
        "GHOST,4,''",
        "MISSING,5,''"
    })
    void aListWithAFaultChangesNothing(FindingKind kind, long count, String expected) {
        Roster roster = roster(NOW, 10, Map.of(kind, count), Map.of(), Optional.empty());
        assertThat(codes(policy.obstacles(roster, NOW))).isEqualTo(expected);
    }

    @Test
    void anEmptyListChangesNothing() {
        assertThat(codes(policy.obstacles(roster(NOW, 0, Map.of(), Map.of(), Optional.empty()), NOW)))
                .isEqualTo("empty_list");
    }

    @Test
    void aListThatAnotherFollowedChangesNothing() {
        Roster roster = roster(NOW, 10, Map.of(), Map.of(), Optional.of(UUID.randomUUID()));
        assertThat(codes(policy.obstacles(roster, NOW))).isEqualTo("superseded");
    }

    @ParameterizedTest
    @CsvSource({"71,''", "72,''", "73,too_old"})
    void anOldComparisonChangesNothing(long hours, String expected) {
        Roster roster = roster(NOW.minus(Duration.ofHours(hours)), 10, Map.of(), Map.of(), Optional.empty());
        assertThat(codes(policy.obstacles(roster, NOW))).isEqualTo(expected);
    }

    @Test
    void aKindThatWouldTakeTooManyStopsItselfOnly() {
        Roster roster = roster(
                NOW,
                10,
                Map.of(FindingKind.GHOST, 9L, FindingKind.WRONG_UNIT, 2L),
                Map.of(FindingKind.GHOST, 1),
                Optional.empty());
        assertThat(codes(decide(roster, OptionalLong.empty(), FindingKind.GHOST, FindingKind.WRONG_UNIT)))
                .isEqualTo("too_many");
        assertThat(decide(roster, OptionalLong.empty(), FindingKind.WRONG_UNIT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"50,,''", "51,,number_differs", "51,50,number_differs", "51,51,''", "3,4,number_differs", "3,3,''"})
    void whatTheBrakeDoesNotCountIsNamed(long duties, Long named, String expected) {
        Roster roster = roster(NOW, 10, Map.of(FindingKind.EXCESS_RIGHT, duties), Map.of(), Optional.empty());
        OptionalLong officers = named == null ? OptionalLong.empty() : OptionalLong.of(named);
        assertThat(codes(decide(roster, officers, FindingKind.EXCESS_RIGHT))).isEqualTo(expected);
    }

    @Test
    void whatTheBrakeCountsNeedsNoNumber() {
        Roster roster = roster(NOW, 10, Map.of(FindingKind.GHOST, 9_000L), Map.of(), Optional.empty());
        assertThat(decide(roster, OptionalLong.empty(), FindingKind.GHOST)).isEmpty();
    }

    @Test
    void settingsOutOfRangeStopTheStart() {
        assertThatThrownBy(() -> new ApplyPolicy(Duration.ofMinutes(59), 50)).hasMessageContaining("good-for");
        assertThatThrownBy(() -> new ApplyPolicy(Duration.ofDays(31), 50)).hasMessageContaining("good-for");
        assertThatThrownBy(() -> new ApplyPolicy(Duration.ofHours(1), -1)).hasMessageContaining("uncounted");
        assertThatThrownBy(() -> new LossPolicy(0, 3)).hasMessageContaining("most-lost-percent");
        assertThatThrownBy(() -> new LossPolicy(101, 3)).hasMessageContaining("most-lost-percent");
        assertThatThrownBy(() -> new LossPolicy(20, -1)).hasMessageContaining("lost-floor");
    }

    private List<Obstacle> decide(Roster roster, OptionalLong officers, FindingKind... kinds) {
        return policy.obstacles(roster, Set.of(kinds), officers, NOW);
    }

    private static String codes(List<Obstacle> obstacles) {
        return String.join(
                " ", obstacles.stream().map(each -> each.code().wireName()).toList());
    }

    private static Roster roster(
            Instant comparedAt,
            int lines,
            Map<FindingKind, Long> counts,
            Map<FindingKind, Integer> thinned,
            Optional<UUID> supersededBy) {
        Map<FindingKind, Long> all = new EnumMap<>(FindingKind.class);
        all.putAll(counts);
        return new Roster(
                UUID.randomUUID(),
                "/hr/a",
                "office",
                comparedAt,
                new Tally(lines, 100, all, thinned),
                supersededBy,
                List.of());
    }
}
