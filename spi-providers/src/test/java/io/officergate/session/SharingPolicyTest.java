package io.officergate.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharingPolicyTest {
    private static final Instant NOON = Instant.parse("2026-11-26T05:00:00Z");

    private final SharingPolicy policy = new SharingPolicy(Duration.ofMinutes(10));

    @ParameterizedTest
    @CsvSource({
        "0, 192.0.2.9, Firefox, TWO_PLACES",
        "600, 192.0.2.9, Firefox, TWO_PLACES",
        "601, 192.0.2.9, Firefox, ORDINARY",
        "-600, 192.0.2.9, Firefox, TWO_PLACES",
        "-601, 192.0.2.9, Firefox, ORDINARY",
        "60, 192.0.2.7, Firefox, ORDINARY",
        "60, 192.0.2.9, Chrome, ORDINARY",
        "60, , Firefox, ORDINARY",
        "60, 192.0.2.9, , ORDINARY"
    })
    void twoSignInsAreEvidenceWhenAddressAndDeviceDiffer(
            long secondsLater, @Nullable String address, @Nullable String device, SharingVerdict verdict) {
        LiveSession one = new LiveSession("one", NOON, Optional.of("192.0.2.7"), Optional.of("Chrome"));
        LiveSession other = new LiveSession(
                "other", NOON.plusSeconds(secondsLater), Optional.ofNullable(address), Optional.ofNullable(device));
        assertThat(policy.atSignIn(one, other)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.250, ORDINARY",
        "192.0.2.7, 192.0.3.7, NETWORK_CHANGED",
        "2001:db8:0:1::7, 2001:db8:0:1:ffff::9, ORDINARY",
        "2001:db8:0:1::7, 2001:db8:0:2::7, NETWORK_CHANGED",
        "192.0.2.7, 2001:db8:0:1::7, NETWORK_CHANGED",
        "::ffff:192.0.2.7, 192.0.2.8, ORDINARY",
        "unknown, 192.0.2.7, ORDINARY",
        "192.0.2.7, host.example, ORDINARY",
        "192.0.2.7, 999.1.1.1, ORDINARY"
    })
    void aSessionIsEvidenceWhenItsNetworkChanges(String began, String now, SharingVerdict verdict) {
        assertThat(policy.atVisit(AddressNetwork.of(began), AddressNetwork.of(now)))
                .isEqualTo(verdict);
    }

    @Test
    void aWindowOutOfRangeIsRefused() {
        assertThatThrownBy(() -> new SharingPolicy(Duration.ofSeconds(59)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SharingPolicy(Duration.ofDays(1).plusSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
