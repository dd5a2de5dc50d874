package io.officergate.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.officergate.chaos.Histories.Expectation;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The histories are worth telling: whatever the model knows happens in them, and leaves its mark. */
class HistoriesTest {
    private static final int OFFICERS = 400;

    private final Histories histories = histories(7);

    @Test
    void everyKindOfDecisionIsThere() {
        assertThat(types(histories))
                .containsExactlyInAnyOrder(
                        "TRANSFER",
                        "ROTATION",
                        "SECONDMENT",
                        "POSITION_CHANGE",
                        "LONG_LEAVE",
                        "SUSPENSION",
                        "RESIGNATION",
                        "RETIREMENT",
                        "TERMINATION",
                        "DEATH",
                        "CONTRACT_END",
                        "REINSTATEMENT",
                        "HANDOVER",
                        "UNIT_MERGE",
                        "UNIT_DISSOLUTION");
    }

    @Test
    void eachEventIsToldOnceAndAFifthOfThemOnceMore() {
        List<ObjectNode> sent = histories.shuffled();
        Set<String> ids =
                sent.stream().map(event -> event.path("id").asText()).collect(Collectors.toCollection(HashSet::new));
        assertThat(ids).hasSize(histories.events());
        assertThat(sent).hasSize(histories.events() + histories.events() / 5);
    }

    @Test
    void whatIsHandedOverReachesTheSuccessor() {
        long over = histories
                .expected()
                .flatMap(expected -> expected.course().stream())
                .filter(fact -> fact.type().equals("HANDOVER"))
                .count();
        long taken = histories
                .expected()
                .flatMap(expected -> expected.course().stream())
                .filter(fact -> fact.type().equals(Fact.TAKE_OVER))
                .count();
        assertThat(over).isEqualTo(taken).isGreaterThan(OFFICERS / 4);
    }

    @Test
    void theyEndInEveryState() {
        List<ReferenceCareer.State> ends =
                histories.expected().map(Expectation::state).toList();
        assertThat(ends).extracting(ReferenceCareer.State::status).contains("ACTIVE", "SUSPENDED", "CLOSED");
        assertThat(ends)
                .as("somebody's unit is gone")
                .anyMatch(end -> end.status().equals("SUSPENDED") && end.units().isEmpty());
        assertThat(ends)
                .as("somebody came with a unit into another, or entered one that passed later")
                .anyMatch(end -> end.units().stream().anyMatch(unit -> unit.startsWith("H26.900.")));
    }

    @Test
    void theSameSeedTellsTheSame() {
        assertThat(ends(histories(7))).isEqualTo(ends(histories)).isNotEqualTo(ends(histories(8)));
    }

    private static Histories histories(long seed) {
        return Histories.random(
                OFFICERS,
                i -> new Histories.Account("mau-%06d".formatted(i), "000194%06d".formatted(i)),
                9,
                new Random(seed));
    }

    private static List<ReferenceCareer.State> ends(Histories histories) {
        return histories.expected().map(Expectation::state).toList();
    }

    private static Set<String> types(Histories histories) {
        return histories.shuffled().stream()
                .map(event -> event.path("type").asText().replace("io.officergate.personnel.", ""))
                .collect(Collectors.toSet());
    }
}
