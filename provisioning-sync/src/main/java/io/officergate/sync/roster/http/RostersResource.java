package io.officergate.sync.roster.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.officergate.sync.platform.http.Caller;
import io.officergate.sync.platform.http.Problem;
import io.officergate.sync.platform.http.ProblemCode;
import io.officergate.sync.roster.ApplyPolicy;
import io.officergate.sync.roster.Roster;
import io.officergate.sync.roster.Rosters;
import io.officergate.sync.roster.desk.Applying;
import io.officergate.sync.roster.desk.ComparedAnswer;
import io.officergate.sync.roster.desk.Comparing;
import io.officergate.sync.roster.settings.RosterLimits;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Compares lists, shows what was found, and takes the decision to apply it. */
@Path("/rosters")
public final class RostersResource {

    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Comparing comparing;
    private final Applying applying;
    private final Rosters rosters;
    private final ApplyPolicy policy;
    private final RosterLimits limits;
    private final InstantSource time;
    private final Caller caller;

    RostersResource(
            Comparing comparing,
            Applying applying,
            Rosters rosters,
            ApplyPolicy policy,
            RosterLimits limits,
            InstantSource time,
            Caller caller) {
        this.comparing = comparing;
        this.applying = applying;
        this.rosters = rosters;
        this.policy = policy;
        this.limits = limits;
        this.time = time;
        this.caller = caller;
    }

    /**
     * Compares a full list with the accounts; changes none. 201 with the report.
     *
     * @param source may be left out by a client that speaks for one only
     */
    @POST
    @Blocking
    @RolesAllowed(Caller.SOURCE)
    @Consumes("text/csv")
    public Response compare(@QueryParam("source") @Nullable String source, InputStream body) throws IOException {
        LimitedStream list = new LimitedStream(body, limits.largestList());
        Optional<String> named = Optional.ofNullable(source).filter(text -> !text.isBlank());
        try {
            ComparedAnswer answer = comparing.compare(list, named, caller.clientId());
            list.drain();
            return RosterResponses.of(
                    answer, roster -> RosterAnswer.of(roster, policy.obstacles(roster, time.instant())));
        } catch (LimitedStream.TooLarge tooLarge) {
            list.drain();
            return Problem.of(ProblemCode.TOO_LARGE, "A list has at most " + limits.largestList() + " bytes.")
                    .response();
        }
    }

    /** The report in numbers; of a list of one's own, for operators of any. */
    @GET
    @Path("{roster}")
    @Blocking
    @RolesAllowed({Caller.SOURCE, Caller.OPERATOR})
    public Response read(@PathParam("roster") String roster, @Context SecurityContext who) {
        return with(roster, who, found -> Response.ok(
                        RosterAnswer.of(found, policy.obstacles(found, time.instant())),
                        MediaType.APPLICATION_JSON_TYPE)
                .build());
    }

    /** Each finding, as CSV; of the same lists. */
    @GET
    @Path("{roster}/findings")
    @Blocking
    @RolesAllowed({Caller.SOURCE, Caller.OPERATOR})
    public Response findings(@PathParam("roster") String roster, @Context SecurityContext who) {
        return with(roster, who, found -> Response.ok(new FindingsStream(rosters, found.id()), "text/csv;charset=UTF-8")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"roster-" + found.id() + ".csv\"")
                .build());
    }

    /** Sends findings of the kinds that a person chose as events. 200, or 409 with what stands in the way. */
    @POST
    @Path("{roster}/apply")
    @Blocking
    @RolesAllowed(Caller.OPERATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response apply(@PathParam("roster") String roster, @Context SecurityContext who, JsonNode body) {
        ApplyBody.Reading reading = ApplyBody.read(body, caller.inWords());
        if (reading instanceof ApplyBody.Reading.Malformed malformed) {
            return Problem.of(ProblemCode.MALFORMED, "Nothing was applied.", malformed.errors())
                    .response();
        }
        return with(
                roster,
                who,
                found -> RosterResponses.of(applying.apply(found, ((ApplyBody.Reading.Order) reading).order())));
    }

    private Response with(String id, SecurityContext who, Function<Roster, Response> answer) {
        return Optional.of(id)
                .filter(text -> UUID_TEXT.matcher(text).matches())
                .map(UUID::fromString)
                .flatMap(rosters::find)
                .filter(roster -> who.isUserInRole(Caller.OPERATOR)
                        || roster.submittedBy().equals(caller.clientId()))
                .map(answer)
                .orElseGet(() -> Problem.of(ProblemCode.UNKNOWN_ROSTER, "There is no such list of yours.")
                        .response());
    }
}
