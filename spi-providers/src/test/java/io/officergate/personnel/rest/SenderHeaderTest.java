package io.officergate.personnel.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.officergate.personnel.Sender.Administrator;
import io.officergate.personnel.Sender.OverHttp;
import io.officergate.personnel.Sender.OverKafka;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SenderHeaderTest {
    @Test
    void saysWhoHandedTheEventIn() {
        assertThat(SenderHeader.read("kafka", false)).contains(new OverKafka());
        assertThat(SenderHeader.read("http:hr-mau", false)).contains(new OverHttp("hr-mau"));
        assertThat(SenderHeader.read("http:s%E1%BB%9F+n%E1%BB%99i%3Av%E1%BB%A5", false))
                .contains(new OverHttp("sở nội:vụ"));
    }

    @Test
    void anAdministratorNeedNotSay() {
        assertThat(SenderHeader.read(null, true)).contains(new Administrator());
        assertThat(SenderHeader.read("http:hr-mau", true)).contains(new OverHttp("hr-mau"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "http:", "http:%zz", "KAFKA", "administrator", "hr-mau"})
    void otherwiseTheEventWaits(@Nullable String value) {
        assertThat(SenderHeader.read(value, false)).isEmpty();
    }
}
