package io.officergate.guessing;

import static org.assertj.core.api.Assertions.assertThat;

import io.officergate.kernel.OfficerId;
import org.junit.jupiter.api.Test;

class BucketTest {
    private static final OfficerId LAN = new OfficerId("5f0a1c1e-0000-0000-0000-000000000001");

    @Test
    void whatIsCountedTogetherHasOneKeyAndNothingElseHasIt() {
        assertThat(Bucket.elsewhere(LAN)).isEqualTo(Bucket.elsewhere(LAN));
        assertThat(Bucket.elsewhere(LAN).key())
                .isNotEqualTo(Bucket.onDevice(LAN, "a").key());
        assertThat(Bucket.onDevice(LAN, "a").key())
                .isNotEqualTo(Bucket.onDevice(LAN, "b").key());
        assertThat(Bucket.unknownName(LAN.value()).key())
                .isNotEqualTo(Bucket.elsewhere(LAN).key());
        assertThat(Bucket.unknownName("f".repeat(64)).officer()).isEmpty();
    }
}
