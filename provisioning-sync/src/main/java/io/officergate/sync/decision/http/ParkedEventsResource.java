package io.officergate.sync.decision.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.officergate.sync.inbox.DecisionVerdict;
import io.officergate.sync.inbox.DecisionVerdict.Decided;
import io.officergate.sync.inbox.DecisionVerdict.NotParked;
import io.officergate.sync.inbox.ParkedEvent;
import io.officergate.sync.inbox.ParkedEvents;
import io.officergate.sync.inbox.PersonsDecision;
import io.officergate.sync.outcome.MessageCounters;
import io.officergate.sync.outcome.MessageEnd;
import io.officergate.sync.platform.NewWork;
import io.officergate.sync.platform.http.Caller;
import io.officergate.sync.platform.http.Problem;
import io.officergate.sync.platform.http.ProblemCode;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/** Lists the events that wait for a person, and takes the decision about one: {@code release} or {@code discard}. */
@Path("/parked-events")
@RolesAllowed(Caller.OPERATOR)
public final class ParkedEventsResource {

    private static final int MOST_LISTED = 500;
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final ParkedEvents parked;
    private final MessageCounters counters;
    private final Event<NewWork> newWork;
    private final InstantSource time;
    private final Caller caller;

    ParkedEventsResource(
            ParkedEvents parked, MessageCounters counters, Event<NewWork> newWork, InstantSource time, Caller caller) {
        this.parked = parked;
        this.counters = counters;
        this.newWork = newWork;
        this.time = time;
        this.caller = caller;
    }

    /** Those parked first, at most 500: {@code {"parked":[…]}}. */
    @GET
    @Blocking
    public Map<String, List<ParkedEvent>> list() {
        return Map.of("parked", parked.read(MOST_LISTED));
    }

    /** Lets an event be tried again. Body {@code {"reason"}}; 204, 404 or 409. */
    @POST
    @Path("{receipt}/release")
    @Blocking
    @Consumes(MediaType.APPLICATION_JSON)
    public Response release(@PathParam("receipt") String receipt, JsonNode body) {
        return decide(receipt, body, parked::release, MessageEnd.RELEASED);
    }

    /** Decides that an event is never applied. Body {@code {"reason"}}; 204, 404 or 409. */
    @POST
    @Path("{receipt}/discard")
    @Blocking
    @Consumes(MediaType.APPLICATION_JSON)
    public Response discard(@PathParam("receipt") String receipt, JsonNode body) {
        return decide(receipt, body, parked::discard, MessageEnd.DISCARDED);
    }

    private Response decide(
            String receipt,
            JsonNode body,
            BiFunction<UUID, PersonsDecision, DecisionVerdict> decision,
            MessageEnd end) {
        Optional<String> reason = ReasonBody.read(body);
        if (reason.isEmpty()) {
            return ReasonBody.missing();
        }
        PersonsDecision decided = new PersonsDecision(caller.inWords(), reason.get(), time.instant());
        Optional<UUID> known = Optional.of(receipt)
                .filter(text -> UUID_TEXT.matcher(text).matches())
                .map(UUID::fromString);
        DecisionVerdict verdict = known.map(id -> decision.apply(id, decided)).orElseGet(DecisionVerdict.Unknown::new);
        if (verdict instanceof Decided done) {
            counters.count(done.intake(), end);
            log(end, known.orElseThrow(), decided.by());
            newWork.fire(new NewWork());
            return Response.noContent().build();
        }
        return verdict instanceof NotParked other
                ? Problem.of(ProblemCode.NOT_PARKED, "The event is " + other.state() + ".")
                        .response()
                : Problem.of(ProblemCode.UNKNOWN_RECEIPT, "There is no such event.")
                        .response();
    }

    private static void log(MessageEnd end, UUID receipt, String by) {
        if (end == MessageEnd.RELEASED) {
            DecisionLog.LOG.released(receipt, by);
        } else {
            DecisionLog.LOG.discarded(receipt, by);
        }
    }
}
