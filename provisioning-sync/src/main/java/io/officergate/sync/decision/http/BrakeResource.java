package io.officergate.sync.decision.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.officergate.sync.brake.BrakePolicy;
import io.officergate.sync.inbox.Brake;
import io.officergate.sync.inbox.BrakeDecision;
import io.officergate.sync.inbox.BrakeDecision.Decided;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Shows the brake, and takes the decision about what it holds: {@code confirm} or {@code discard}. */
@Path("/brake")
@RolesAllowed(Caller.OPERATOR)
public final class BrakeResource {

    private static final int MOST_LISTED = 500;

    private final Brake brake;
    private final BrakePolicy policy;
    private final MessageCounters counters;
    private final Event<NewWork> newWork;
    private final InstantSource time;
    private final Caller caller;

    BrakeResource(
            Brake brake,
            BrakePolicy policy,
            MessageCounters counters,
            Event<NewWork> newWork,
            InstantSource time,
            Caller caller) {
        this.brake = brake;
        this.policy = policy;
        this.counters = counters;
        this.newWork = newWork;
        this.time = time;
        this.caller = caller;
    }

    /** How it stands, and at most 500 of the held events. */
    @GET
    @Blocking
    public BrakeAnswer state() {
        return BrakeAnswer.of(brake.state(MOST_LISTED), policy);
    }

    /** Lets the held events pass. Body {@code {"reason"}}; 200 {@code {"events"}}, 409 when nothing is held. */
    @POST
    @Path("confirm")
    @Blocking
    @Consumes(MediaType.APPLICATION_JSON)
    public Response confirm(JsonNode body) {
        return decide(body, brake::confirm, MessageEnd.CONFIRMED);
    }

    /** Decides that the held events are never applied. Body and answers as for {@link #confirm}. */
    @POST
    @Path("discard")
    @Blocking
    @Consumes(MediaType.APPLICATION_JSON)
    public Response discard(JsonNode body) {
        return decide(body, brake::discard, MessageEnd.DISCARDED);
    }

    private Response decide(JsonNode body, Function<PersonsDecision, BrakeDecision> decision, MessageEnd end) {
        Optional<String> reason = ReasonBody.read(body);
        if (reason.isEmpty()) {
            return ReasonBody.missing();
        }
        PersonsDecision decided = new PersonsDecision(caller.inWords(), reason.get(), time.instant());
        if (!(decision.apply(decided) instanceof Decided done)) {
            return Problem.of(ProblemCode.BRAKE_NOT_ENGAGED, "Nothing is held: somebody decided, or it never engaged.")
                    .response();
        }
        done.events().forEach(intake -> counters.count(intake, end));
        if (end == MessageEnd.CONFIRMED) {
            DecisionLog.LOG.brakeConfirmed(done.events().size(), decided.by());
        } else {
            DecisionLog.LOG.brakeDiscarded(done.events().size(), decided.by());
        }
        newWork.fire(new NewWork());
        return Response.ok(Map.of("events", done.events().size())).build();
    }
}
