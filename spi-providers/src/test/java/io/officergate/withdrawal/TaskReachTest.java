package io.officergate.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;

import io.officergate.kernel.Decision;
import io.officergate.kernel.DutyAtSystem;
import io.officergate.kernel.OfficerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** JML-4: a realm admin for everybody, a unit's administrator for those who were in the unit, nobody for himself. */
class TaskReachTest {
    private static final Optional<Set<String>> EVERYBODY = Optional.empty();
    private static final Optional<Set<String>> NOBODY = Optional.of(Set.of());
    private static final Optional<Set<String>> SONG_MAY = Optional.of(Set.of("H26.101"));
    private static final Optional<Set<String>> DOI_THONG = Optional.of(Set.of("H26.102"));

    @Test
    void aRealmAdminConfirmsForEverybody() {
        assertThat(new TaskReach("minh", EVERYBODY, EVERYBODY).mayConfirm(huongs("H26.101")))
                .isTrue();
        assertThat(new TaskReach("minh", EVERYBODY, EVERYBODY).mayConfirm(huongs()))
                .as("an officer of no unit")
                .isTrue();
    }

    @Test
    void anAdministratorOfTheUnitConfirmsThere() {
        TaskReach tuan = new TaskReach("tuan", SONG_MAY, SONG_MAY);
        assertThat(tuan.mayConfirm(huongs("H26.101"))).isTrue();
        assertThat(tuan.mayConfirm(huongs("H26.102", "H26.101"))).isTrue();
        assertThat(tuan.mayRead(huongs("H26.102"))).isFalse();
        assertThat(tuan.mayConfirm(huongs("H26.102"))).isFalse();
        assertThat(tuan.mayRead(huongs())).isFalse();
    }

    @Test
    void aHeadReadsOnly() {
        TaskReach son = new TaskReach("son", DOI_THONG, NOBODY);
        assertThat(son.mayRead(huongs("H26.102"))).isTrue();
        assertThat(son.mayConfirm(huongs("H26.102"))).isFalse();
    }

    @Test
    void nobodyConfirmsForOneself() {
        assertThat(new TaskReach("huong", EVERYBODY, EVERYBODY).mayConfirm(huongs("H26.101")))
                .isFalse();
        assertThat(new TaskReach("huong", SONG_MAY, SONG_MAY).mayConfirm(huongs("H26.101")))
                .isFalse();
    }

    private static WithdrawalTask huongs(String... units) {
        return new WithdrawalTask(
                1,
                new Holder(new OfficerId("huong"), "huong", "Lê Thị Hương"),
                new DutyAtSystem("CIVIL_STATUS", "justice-other"),
                List.of(units),
                new Decision("45/QĐ-UBND"),
                Instant.EPOCH,
                Instant.EPOCH,
                WithdrawalPolicy.DEFAULT.deadlines(Instant.EPOCH),
                Optional.empty(),
                Optional.empty());
    }
}
