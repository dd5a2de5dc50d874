package io.officergate.sync.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrgentShareTest {

    @ParameterizedTest(name = "{0} in a row, {1} places, {2} urgent and {3} others wait: {4}")
    @CsvSource({
        "0, 1, 1, 1000, 1",
        "2, 1, 1, 1000, 1",
        "3, 1, 1, 1000, 0",
        "3, 1, 1, 0, 1",
        "0, 3, 9, 1000, 3",
        "0, 4, 9, 1000, 3",
        "1, 3, 9, 1000, 2",
        "0, 16, 1, 1000, 1",
        "0, 16, 1000, 1000, 12",
        "0, 16, 1000, 2, 14",
        "3, 16, 1000, 1000, 12",
        "0, 16, 1000, 0, 16",
        "0, 16, 0, 1000, 0",
        "0, 16, 0, 0, 0",
    })
    void urgentOnesGoFirstButEveryFourthPlaceIsLeftToOthers(
            int inARow, int places, int urgent, int others, int expected) {
        assertThat(new UrgentShare(inARow).places(places, urgent, others)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} in a row, then {1} urgent and {2} others: {3}")
    @CsvSource({"0, 1, 0, 1", "2, 1, 0, 3", "3, 0, 1, 0", "0, 12, 4, 0", "0, 10000, 0, 3", "0, 0, 16, 0", "3, 1, 1, 1"})
    void remembersThreeAtMost(int inARow, int urgent, int others, int expected) {
        assertThat(new UrgentShare(inARow).after(urgent, others)).isEqualTo(new UrgentShare(expected));
    }

    @Test
    void onePlaceAtATimeIsSharedLikeMany() {
        UrgentShare share = UrgentShare.NONE;
        int urgent = 0;
        for (int place = 0; place < 100; place++) {
            int taken = share.places(1, 1000, 1000);
            share = share.after(taken, 1 - taken);
            urgent += taken;
        }
        assertThat(urgent).isEqualTo(75);
    }

    @ParameterizedTest
    @CsvSource({"-1", "4"})
    void remembersNothingElse(int inARow) {
        assertThatThrownBy(() -> new UrgentShare(inARow)).isInstanceOf(IllegalArgumentException.class);
    }
}
