package io.officergate.sync.roster.http;

import io.officergate.sync.event.Finding;
import io.officergate.sync.platform.http.Problem;
import io.officergate.sync.platform.http.Problem.FieldError;
import io.officergate.sync.platform.http.ProblemCode;
import io.officergate.sync.platform.http.ProblemMappers;
import io.officergate.sync.roster.Obstacle;
import io.officergate.sync.roster.Roster;
import io.officergate.sync.roster.desk.AppliedAnswer;
import io.officergate.sync.roster.desk.AppliedAnswer.Applied;
import io.officergate.sync.roster.desk.AppliedAnswer.NotApplicable;
import io.officergate.sync.roster.desk.ComparedAnswer;
import io.officergate.sync.roster.desk.ComparedAnswer.Compared;
import io.officergate.sync.roster.desk.ComparedAnswer.NoList;
import io.officergate.sync.roster.desk.ComparedAnswer.NotNow;
import io.officergate.sync.roster.desk.ComparedAnswer.Refused;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;

/** What the desk says, on the wire. */
final class RosterResponses {

    private RosterResponses() {}

    static Response of(ComparedAnswer answer, Function<Roster, RosterAnswer> report) {
        if (answer instanceof Compared compared) {
            return Response.created(RosterAnswer.location(compared.roster()))
                    .type(MediaType.APPLICATION_JSON_TYPE)
                    .entity(report.apply(compared.roster()))
                    .build();
        } else if (answer instanceof NoList none) {
            return Problem.of(
                            ProblemCode.MALFORMED,
                            "Nothing was compared.",
                            none.findings().stream().map(RosterResponses::error).toList())
                    .response();
        } else if (answer instanceof Refused refused) {
            return refused(refused.code());
        }
        return ProblemMappers.unavailable(((NotNow) answer).why());
    }

    static Response of(AppliedAnswer answer) {
        if (answer instanceof Applied applied) {
            return Response.ok(applied, MediaType.APPLICATION_JSON_TYPE).build();
        } else if (answer instanceof NotApplicable not) {
            return Problem.of(
                            ProblemCode.ROSTER_NOT_APPLICABLE,
                            "Nothing was applied.",
                            not.obstacles().stream().map(RosterResponses::error).toList())
                    .response();
        }
        return Problem.of(
                        ProblemCode.ROSTER_DECIDED,
                        "Nothing was applied: one of these kinds was decided with another decision; repeat that one.")
                .response();
    }

    private static Response refused(String code) {
        return switch (code) {
            case "source_missing" ->
                Problem.of(ProblemCode.MALFORMED, "Nothing was compared: name the source, /rosters?source=…")
                        .response();
            case "unknown_source" ->
                Problem.of(ProblemCode.UNKNOWN_SOURCE, "Nothing was compared.").response();
            default ->
                Problem.of(ProblemCode.FOREIGN_SOURCE, "Nothing was compared.").response();
        };
    }

    private static FieldError error(Finding finding) {
        return new FieldError(finding.field(), finding.code().wireName(), finding.message());
    }

    private static FieldError error(Obstacle obstacle) {
        return new FieldError(
                obstacle.kind().map(Enum::name).orElse(""),
                obstacle.code().wireName(),
                obstacle.code().words() + " (" + obstacle.count() + ")");
    }
}
