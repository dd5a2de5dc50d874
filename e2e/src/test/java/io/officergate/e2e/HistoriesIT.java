package io.officergate.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.officergate.chaos.Evidence;
import io.officergate.chaos.Histories;
import io.officergate.chaos.Judgement;
import io.officergate.e2e.harness.LiveWorld;
import io.officergate.e2e.people.Newcomers;
import io.officergate.e2e.people.Together;
import io.officergate.world.Deadline;
import io.officergate.world.World;
import io.officergate.world.people.PersonnelOffice;
import io.officergate.world.people.SyncAccount.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/**
 * JML-1, JML-3, ACC-3: random histories, with hand-overs and units that pass, shuffled, repeated and sent by several at once,
 * end in the state that a model predicts which knows nothing of the product. The seed is told, so that a history that fails can
 * be had again; {@code ./officergate chaos --every 0} tells thousands of them.
 */
@LiveWorld
class HistoriesIT {
    private static final int OFFICERS = 160;
    private static final int LONGEST = 13;
    private static final int A_BATCH = 100;
    private static final int SENDERS = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Test
    void endAsTheModelPredictsInWhateverOrderTheyCome(World world) throws Exception {
        long seed = System.nanoTime();
        Histories histories = Histories.random(
                OFFICERS, i -> new Histories.Account(Newcomers.name(), Newcomers.number()), LONGEST, new Random(seed));
        Evidence evidence = new Evidence(world);
        histories.begin(world.admin(), "officers");
        send(world, histories.shuffled());
        Deadline.in(PATIENCE).await("every event has ended, seed " + seed, () -> {
            assertThat(evidence.held())
                    .as("events held by the brake: somebody has left it engaged, and nobody lets it go")
                    .isZero();
            assertThat(evidence.stopped())
                    .as("events left to a person, seed %d", seed)
                    .isZero();
            return evidence.ended() == histories.events() && evidence.untold() == 0;
        });

        Judgement judgement = new Judgement(histories, evidence);
        assertThat(judgement.wrong()).as("seed %d", seed).isEmpty();
        assertThat(judgement.holds())
                .as("seed %d: %s", seed, judgement.faults())
                .isTrue();
    }

    private static void send(World world, List<ObjectNode> events) throws Exception {
        PersonnelOffice office = new PersonnelOffice(world.runFile().sync());
        List<Callable<Answer>> batches = new ArrayList<>();
        for (int from = 0; from < events.size(); from += A_BATCH) {
            ArrayNode batch = JsonNodeFactory.instance.arrayNode();
            events.subList(from, Math.min(events.size(), from + A_BATCH)).forEach(batch::add);
            batches.add(() -> office.post(batch.toString()));
        }
        for (int from = 0; from < batches.size(); from += SENDERS) {
            List<Answer> answers = Together.doAll(batches.subList(from, Math.min(batches.size(), from + SENDERS)));
            assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(202));
        }
    }
}
