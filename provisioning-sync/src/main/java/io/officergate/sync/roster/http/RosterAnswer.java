package io.officergate.sync.roster.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.officergate.sync.roster.FindingKind;
import io.officergate.sync.roster.Obstacle;
import io.officergate.sync.roster.Roster;
import io.officergate.sync.roster.RosterDecision;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A list that was compared, without personal data. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record RosterAnswer(
        UUID roster,
        String source,
        Instant comparedAt,
        int lines,
        long accounts,
        Map<String, Long> findings,
        Map<String, String> proposals,
        boolean applicable,
        List<ObstacleAnswer> obstacles,
        Optional<UUID> supersededBy,
        List<DecisionAnswer> decisions,
        URI findingsLocation) {

    /** Why something cannot be applied. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record ObstacleAnswer(String code, Optional<String> kind, long count, String message) {
        static ObstacleAnswer of(Obstacle obstacle) {
            return new ObstacleAnswer(
                    obstacle.code().wireName(),
                    obstacle.kind().map(Enum::name),
                    obstacle.count(),
                    obstacle.code().words());
        }
    }

    /** What was decided about the findings of a kind. */
    public record DecisionAnswer(
            String kind,
            String decisionNumber,
            LocalDate decisionDate,
            String issuer,
            String reason,
            String by,
            Instant at) {
        static DecisionAnswer of(RosterDecision decision) {
            return new DecisionAnswer(
                    decision.kind().name(),
                    decision.number(),
                    decision.date(),
                    decision.issuer(),
                    decision.reason(),
                    decision.by(),
                    decision.at());
        }
    }

    static URI location(Roster roster) {
        return URI.create("/rosters/" + roster.id());
    }

    /** @param obstacles to applying anything of it */
    static RosterAnswer of(Roster roster, List<Obstacle> obstacles) {
        Map<String, Long> findings = new LinkedHashMap<>();
        Arrays.stream(FindingKind.values())
                .forEach(kind -> findings.put(kind.name(), roster.tally().count(kind)));
        Map<String, String> proposals = FindingKind.applicable().stream()
                .collect(Collectors.toMap(
                        Enum::name,
                        kind -> kind.proposal().orElseThrow().name(),
                        (one, other) -> one,
                        LinkedHashMap::new));
        Stream<Obstacle> thinned = roster.tally().thinned().entrySet().stream()
                .map(kind -> new Obstacle(Obstacle.Code.TOO_MANY, Optional.of(kind.getKey()), kind.getValue()));
        return new RosterAnswer(
                roster.id(),
                roster.source(),
                roster.comparedAt(),
                roster.tally().lines(),
                roster.tally().accounts(),
                findings,
                proposals,
                obstacles.isEmpty(),
                Stream.concat(obstacles.stream(), thinned)
                        .map(ObstacleAnswer::of)
                        .toList(),
                roster.supersededBy(),
                roster.decisions().stream().map(DecisionAnswer::of).toList(),
                URI.create(location(roster) + "/findings"));
    }
}
