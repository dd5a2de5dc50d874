package io.officergate.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.officergate.e2e.harness.LiveWorld;
import io.officergate.e2e.people.AfterAnOutage;
import io.officergate.e2e.people.Auditor;
import io.officergate.e2e.people.Cast;
import io.officergate.e2e.people.Officer;
import io.officergate.e2e.people.PersonnelDesk;
import io.officergate.world.World;
import io.officergate.world.people.Tokens;
import io.officergate.world.process.Part;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever part is stopped or killed: started again, it goes on with its data, and no event is lost or done twice, and sessions go on. */
@LiveWorld
class PartsComeBackIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String DECISION = "77/QĐ-UBND";
    private static final int LEAVERS = 5;

    /** The parts that hold or move what must not be lost. */
    enum Victim {
        POSTGRES,
        KAFKA,
        KEYCLOAK,
        SYNC;

        Part in(World world) {
            return switch (this) {
                case POSTGRES -> world.postgres();
                case KAFKA -> world.kafka();
                case KEYCLOAK -> world.keycloak();
                case SYNC -> world.sync();
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void eventsUnderWayAreAppliedOnceThoughAPartIsKilled(Victim victim, World world, Cast cast) {
        Officer binh = cast.officerLike("binh");
        Tokens session = binh.takesTokens("openid");
        List<Officer> leavers =
                Stream.generate(() -> cast.officerLike("lan")).limit(LEAVERS).toList();
        PersonnelDesk personnelOffice = cast.personnelOffice();
        List<ObjectNode> resignations = leavers.stream()
                .map(leaver -> personnelOffice.resignationOf(leaver, DECISION))
                .toList();

        if (victim == Victim.KAFKA) {
            resignations.forEach(personnelOffice::sendsOverKafka);
        } else {
            personnelOffice.postsTogether(resignations);
        }
        Part part = victim.in(world);
        part.kill();
        assertThat(part.isRunning()).isFalse();
        part.start();
        part.awaitReady();

        Auditor auditor = cast.auditor();
        for (Officer leaver : leavers) {
            auditor.seesStatus(leaver, "CLOSED", PATIENCE);
            assertThat(AfterAnOutage.answer(() -> auditor.timesApplied(leaver, DECISION)))
                    .isEqualTo(1);
        }
        AfterAnOutage.settles(world);
        AfterAnOutage.answer(() -> binh.refreshes(session));
    }
}
