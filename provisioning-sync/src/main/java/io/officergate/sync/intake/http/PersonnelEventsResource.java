package io.officergate.sync.intake.http;

import io.officergate.sync.event.Finding;
import io.officergate.sync.inbox.Provenance;
import io.officergate.sync.intake.IntakeAnswer;
import io.officergate.sync.intake.IntakeLimits;
import io.officergate.sync.intake.Submissions;
import io.officergate.sync.platform.http.Caller;
import io.officergate.sync.platform.http.Problem;
import io.officergate.sync.platform.http.Problem.FieldError;
import io.officergate.sync.platform.http.ProblemCode;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes personnel events over HTTP. Answers 202 only after the events are committed. */
@Path("/personnel-events")
@RolesAllowed(Caller.SOURCE)
public final class PersonnelEventsResource {

    private static final int MOST_ERRORS = 200;

    private final Submissions submissions;
    private final IntakeLimits limits;
    private final Caller sender;

    PersonnelEventsResource(Submissions submissions, IntakeLimits limits, Caller sender) {
        this.submissions = submissions;
        this.limits = limits;
        this.sender = sender;
    }

    /**
     * Takes one event, structured or binary, a batch, or a sheet of a spreadsheet. One method for all: with several the server would
     * refuse a body without a content type, which has always been read as JSON.
     *
     * @param source with a sheet, that of lines which name none
     */
    @POST
    @Blocking
    @Consumes({
        "application/cloudevents+json",
        "application/cloudevents-batch+json",
        MediaType.APPLICATION_JSON,
        RequestHeaders.SHEET
    })
    public Response submit(
            @Context HttpHeaders headers, @QueryParam("source") @Nullable String source, InputStream stream)
            throws IOException {
        boolean isSheet = RequestHeaders.announceASheet(headers);
        Optional<byte[]> body = LimitedBody.read(stream, limits.largestMessage());
        if (body.isEmpty()) {
            submissions.refuseTooLarge(
                    isSheet ? Provenance.csv(sender.clientId()) : Provenance.http(sender.clientId()));
            return Problem.of(ProblemCode.TOO_LARGE, "A body has at most " + limits.largestMessage() + " bytes.")
                    .response();
        }
        return answer(
                isSheet
                        ? submissions.submitSheet(
                                RequestHeaders.of(headers),
                                body.get(),
                                Optional.ofNullable(source).filter(text -> !text.isBlank()),
                                Provenance.csv(sender.clientId()))
                        : submissions.submit(
                                RequestHeaders.of(headers), body.get(), Provenance.http(sender.clientId())));
    }

    private static Response answer(IntakeAnswer answer) {
        if (answer instanceof IntakeAnswer.Taken taken) {
            return Receipts.accepted(taken);
        } else if (answer instanceof IntakeAnswer.Malformed malformed) {
            return Problem.of(
                            ProblemCode.MALFORMED,
                            nothingKept(malformed.findings().size()),
                            errors(malformed.findings()))
                    .response();
        } else if (answer instanceof IntakeAnswer.Conflicting conflicting) {
            return Problem.of(
                            ProblemCode.EVENT_CONFLICT,
                            "Nothing was accepted. The known event stands; this one is kept aside for a person.",
                            errors(conflicting.findings()))
                    .response();
        }
        return Problem.of(ProblemCode.NOT_JSON, "The body must be one JSON text in UTF-8, without duplicate keys.")
                .response();
    }

    private static String nothingKept(int faults) {
        return faults <= MOST_ERRORS
                ? "Nothing was kept."
                : "Nothing was kept. The first " + MOST_ERRORS + " of " + faults + " faults are named.";
    }

    private static List<FieldError> errors(List<Finding> findings) {
        return findings.stream()
                .limit(MOST_ERRORS)
                .map(finding -> new FieldError(finding.field(), finding.code().wireName(), finding.message()))
                .toList();
    }
}
