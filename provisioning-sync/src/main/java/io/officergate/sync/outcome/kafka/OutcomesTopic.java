package io.officergate.sync.outcome.kafka;

import io.officergate.sync.outbox.ClaimedDelivery;
import io.officergate.sync.outbox.Hearer;
import io.officergate.sync.outbox.HearerAnswer;
import io.officergate.sync.outbox.HearerAnswer.Away;
import io.officergate.sync.outbox.HearerAnswer.Heard;
import io.officergate.sync.outbox.OutboxKind;
import io.officergate.sync.outbox.Outcome;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;

/** Those who listen on {@code officergate.personnel-outcomes}: an outcome is heard when all replicas of the broker have it. */
@Singleton
final class OutcomesTopic implements Hearer {

    static final String CHANNEL = "personnel-outcomes";

    /** The producer gives up after 10 s (delivery.timeout.ms); this is for the case that it does not answer at all. */
    private static final Duration LONGEST = Duration.ofSeconds(25);

    private final Emitter<byte[]> emitter;

    OutcomesTopic(@Channel(CHANNEL) Emitter<byte[]> emitter) {
        this.emitter = emitter;
    }

    @Override
    public OutboxKind kind() {
        return OutboxKind.OUTCOME;
    }

    @Override
    public List<HearerAnswer> tell(List<ClaimedDelivery> deliveries) {
        List<CompletableFuture<HearerAnswer>> sent =
                deliveries.stream().map(this::send).toList();
        CompletableFuture<Void> all = CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new));
        try {
            all.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return answers(sent);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return answers(sent);
    }

    private CompletableFuture<HearerAnswer> send(ClaimedDelivery delivery) {
        CompletableFuture<HearerAnswer> answer = new CompletableFuture<>();
        try {
            emitter.send(Message.of(
                    OutcomeJson.write(delivery.id(), (Outcome) delivery.telling(), delivery.at()),
                    Metadata.of(metadata((Outcome) delivery.telling())),
                    () -> {
                        answer.complete(new Heard());
                        return CompletableFuture.completedFuture(null);
                    },
                    failure -> {
                        answer.complete(away(failure));
                        return CompletableFuture.completedFuture(null);
                    }));
        } catch (RuntimeException e) {
            answer.complete(away(e)); // The channel is full of what the broker has not taken.
        }
        return answer;
    }

    private static OutgoingKafkaRecordMetadata<byte[]> metadata(Outcome outcome) {
        return OutgoingKafkaRecordMetadata.<byte[]>builder()
                .withKey(outcome.event().receipt().toString().getBytes(StandardCharsets.UTF_8))
                .withHeaders(new RecordHeaders()
                        .add("content-type", "application/cloudevents+json".getBytes(StandardCharsets.UTF_8)))
                .build();
    }

    private static List<HearerAnswer> answers(List<CompletableFuture<HearerAnswer>> sent) {
        return sent.stream().map(answer -> answer.getNow(new Away("no answer"))).toList();
    }

    private static Away away(Throwable failure) {
        return new Away(failure.getClass().getSimpleName());
    }
}
