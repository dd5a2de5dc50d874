package io.officergate.guessing;

import static org.assertj.core.api.Assertions.assertThat;

import io.officergate.guessing.Bucket.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HeldAgainstTest {
    private static final AccountPolicy POLICY = AccountPolicy.DEFAULT;
    private static final Instant FIRST = Instant.parse("2026-11-25T01:00:00Z");

    @Test
    void failuresCountForTheWindowToTheSecond() {
        Standing two = new Standing(List.of(FIRST, FIRST.plusSeconds(1)), Optional.empty());
        Instant end = FIRST.plus(POLICY.window());
        assertThat(failures(two, end.minusSeconds(1))).isEqualTo(2);
        assertThat(failures(two, end)).isEqualTo(1);
        assertThat(failures(two, end.plusSeconds(1))).isZero();
    }

    @Test
    void whatLockedIsShownForAsLongAsItLocks() {
        Instant until = FIRST.plus(POLICY.lock());
        Standing locked = new Standing(List.of(FIRST, FIRST, FIRST, FIRST, FIRST), Optional.of(until));
        assertThat(HeldAgainst.of(Kind.ELSEWHERE, locked, POLICY, until.minusSeconds(1)))
                .isEqualTo(new HeldAgainst(Kind.ELSEWHERE, 5, Optional.of(until)));
        assertThat(HeldAgainst.of(Kind.ELSEWHERE, locked, POLICY, until))
                .isEqualTo(new HeldAgainst(Kind.ELSEWHERE, 0, Optional.empty()));
    }

    private static int failures(Standing standing, Instant now) {
        return HeldAgainst.of(Kind.KNOWN_DEVICE, standing, POLICY, now).failures();
    }
}
