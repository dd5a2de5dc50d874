package io.officergate.sync.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.officergate.sync.inbox.ClaimedEvent;
import io.officergate.sync.inbox.IntakeKind;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SenderNameTest {
    @Test
    void namesTheClientThatCameOverHttp() {
        assertThat(SenderName.of(event(IntakeKind.HTTP, Optional.of("hr-mau")))).isEqualTo("http:hr-mau");
        assertThat(SenderName.of(event(IntakeKind.HTTP, Optional.of("sở nội:vụ"))))
                .isEqualTo("http:s%E1%BB%9F+n%E1%BB%99i%3Av%E1%BB%A5");
    }

    @Test
    void namesNobodyWhoCameOverKafka() {
        assertThat(SenderName.of(event(IntakeKind.KAFKA, Optional.empty()))).isEqualTo("kafka");
        assertThat(SenderName.of(event(IntakeKind.KAFKA, Optional.of("knows-the-event"))))
                .isEqualTo("kafka");
    }

    @Test
    void makesNobodyUp() {
        assertThatThrownBy(() -> SenderName.of(event(IntakeKind.HTTP, Optional.empty())))
                .isInstanceOf(IllegalStateException.class);
    }

    private static ClaimedEvent event(IntakeKind intake, Optional<String> submittedBy) {
        return new ClaimedEvent(
                UUID.randomUUID(), UUID.randomUUID(), Instant.EPOCH, intake, 1, "{}", submittedBy, false);
    }
}
