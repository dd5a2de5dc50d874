package io.officergate.sync.outcome.http;

import io.officergate.sync.inbox.InboxEntries;
import io.officergate.sync.platform.http.Caller;
import io.officergate.sync.platform.http.Problem;
import io.officergate.sync.platform.http.ProblemCode;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Tells a sender how far its event has come. */
@Path("/personnel-events/{receipt}")
@RolesAllowed(Caller.SOURCE)
public final class ReceiptResource {

    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final InboxEntries entries;
    private final InstantSource time;
    private final Caller sender;

    ReceiptResource(InboxEntries entries, InstantSource time, Caller sender) {
        this.entries = entries;
        this.time = time;
        this.sender = sender;
    }

    /** The receipt, or 404 when there is none of this sender. */
    @GET
    @Blocking
    public Response receipt(@PathParam("receipt") String receipt) {
        return Optional.of(receipt)
                .filter(text -> UUID_TEXT.matcher(text).matches())
                .map(UUID::fromString)
                .flatMap(known -> entries.find(known, sender.clientId()))
                .map(entry -> Response.ok(ReceiptAnswer.of(entry, time.instant()), MediaType.APPLICATION_JSON_TYPE)
                        .build())
                .orElseGet(() -> Problem.of(ProblemCode.UNKNOWN_RECEIPT, "There is no such receipt of yours.")
                        .response());
    }
}
