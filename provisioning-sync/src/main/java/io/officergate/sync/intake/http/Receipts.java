package io.officergate.sync.intake.http;

import io.officergate.sync.inbox.Kept;
import io.officergate.sync.intake.IntakeAnswer;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;

/**
 * The answer to events that were kept.
 *
 * @param receipts one for each event, in the order sent
 */
public record Receipts(List<Receipt> receipts) {

    /** Where the sender learns how far its event has come. */
    public record Receipt(UUID receipt, String source, String id, String state, URI location) {

        static Receipt of(Kept kept) {
            return new Receipt(
                    kept.receipt(),
                    kept.identity().source(),
                    kept.identity().id(),
                    kept.state().name(),
                    URI.create("/personnel-events/" + kept.receipt()));
        }
    }

    static Response accepted(IntakeAnswer.Taken taken) {
        Receipts receipts =
                new Receipts(taken.events().stream().map(Receipt::of).toList());
        Response.ResponseBuilder answer = Response.accepted(receipts).type(MediaType.APPLICATION_JSON_TYPE);
        if (taken.single()) {
            answer.location(receipts.receipts().get(0).location());
        }
        return answer.build();
    }
}
