package io.officergate.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.officergate.outbox.Lanes.Limits;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** JML-1: a slow or dead system never delays another. */
class LanesTest {
    private final Lanes lanes = new Lanes(new Limits(6, 3, 1));

    @Test
    void oneReceiverNeverHasAllOfThem() {
        leave("slow", 3);
        assertThat(lanes.room("slow")).isZero();
        assertThat(lanes.room("healthy")).isEqualTo(3);
    }

    @Test
    void allTogetherNeverHaveMoreThanAll() {
        leave("one", 3);
        leave("two", 2);
        assertThat(lanes.room("three")).isEqualTo(1);
        leave("three", 1);
        assertThat(lanes.room("three")).isZero();
        assertThat(lanes.room("four")).isZero();
    }

    @Test
    void whoDidNotConfirmIsSentOneAtATimeUntilItConfirms() {
        leave("dead", 3);
        lanes.comeBack("dead", false);
        assertThat(lanes.room("dead")).as("two are still under way").isZero();
        lanes.comeBack("dead", false);
        lanes.comeBack("dead", false);
        assertThat(lanes.room("dead")).isEqualTo(1);
        leave("dead", 1);
        assertThat(lanes.room("dead")).isZero();
        assertThat(lanes.room("healthy")).isEqualTo(3);
        lanes.comeBack("dead", true);
        assertThat(lanes.room("dead")).isEqualTo(3);
    }

    @Test
    void whatIsBackMakesRoom() {
        leave("one", 3);
        lanes.comeBack("one", true);
        assertThat(lanes.room("one")).isEqualTo(1);
        lanes.comeBack("one", true);
        lanes.comeBack("one", true);
        assertThat(lanes.room("one")).isEqualTo(3);
    }

    @Test
    void whoHasDeliveredTakesTheNextOnlyWhereNobodyWaitsForThePlace() {
        leave("one", 3);
        leave("two", 2);
        assertThat(lanes.mayGoOn("one")).isTrue();
        leave("three", 1);
        assertThat(lanes.mayGoOn("one")).as("no place is left for a fourth").isFalse();
        lanes.comeBack("two", false);
        assertThat(lanes.mayGoOn("one")).isTrue();
        assertThat(lanes.mayGoOn("two")).as("it goes out one at a time").isFalse();
    }

    @Test
    void aHungMailServerWithAMassLeavesRoomForAnotherRealm() {
        Lanes ofMails = new Lanes(Lanes.OF_MAILS);
        for (Receiver hung : List.of(new Receiver("hung", false), new Receiver("hung", true))) {
            IntStream.range(0, ofMails.room(hung.lane())).forEach(i -> ofMails.leave(hung.lane()));
            assertThat(ofMails.room(hung.lane())).isZero();
        }
        assertThat(ofMails.room(new Receiver("healthy", false).lane())).isEqualTo(4);
    }

    @Test
    void hungSystemsOfEveryProvinceLeaveRoomForAHealthyOne() {
        Lanes ofLogouts = new Lanes(Lanes.OF_LOGOUTS);
        // Each of them hangs for good: four under way at first, one at a time after the first failure.
        IntStream.range(0, 28).forEach(system -> {
            ofLogouts.leave("hung-" + system);
            ofLogouts.comeBack("hung-" + system, false);
            ofLogouts.leave("hung-" + system);
        });
        assertThat(ofLogouts.room("healthy")).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({"3,4,1", "4,1,2", "4,4,0"})
    void limitsThatMakeNoSenseAreRefused(int all, int each, int afterFailure) {
        assertThatThrownBy(() -> new Limits(all, each, afterFailure)).isInstanceOf(IllegalArgumentException.class);
    }

    private void leave(String receiver, int times) {
        IntStream.range(0, times).forEach(time -> lanes.leave(receiver));
    }
}
