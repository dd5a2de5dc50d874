package io.officergate.guessing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkAddressTest {
    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "2001:db8:0:1:aaaa::1, 20010db800000001/64",
        "2001:db8:0:1:bbbb::2, 20010db800000001/64",
        "2001:db8:0:2::1, 20010db800000002/64",
        "fe80::1%eth0, fe80000000000000/64",
        "::ffff:192.0.2.7, 192.0.2.7",
        "::1, 0000000000000000/64"
    })
    void countsAHouseholdOfIpv6AsOne(String asked, String counted) {
        assertThat(NetworkAddress.of(asked)).contains(new NetworkAddress(counted));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "officer.example", "300.1.1.1", "1:2", "bad:host"})
    void neverAsksForAName(String text) {
        assertThat(NetworkAddress.of(text)).isEmpty();
    }
}
