package io.officergate.career;

import io.officergate.kernel.Decision;
import io.officergate.kernel.DutyAtSystem;
import io.officergate.movers.Account;
import io.officergate.movers.EventName;
import io.officergate.movers.Occasion;
import io.officergate.movers.RightChange;
import io.officergate.movers.RightChange.What;
import java.time.Instant;
import java.util.Optional;

/**
 * What an account is settled for.
 *
 * @param step the decision as it stands in the career; empty where something ends by its date
 * @param event by which the decision came; empty where no event was needed
 * @param decision that has come, or by which something ends
 * @param effective from when it holds
 * @param reported when the office says that it reported
 * @param heir who has in the officer's place what is taken
 */
public record Cause(
        Optional<CareerStep> step,
        Optional<EventName> event,
        Decision decision,
        Instant effective,
        Optional<Instant> reported,
        Optional<Heir> heir) {

    /** A personnel event. */
    public static Cause ofEvent(CareerStep step, Decision decision, Optional<Instant> reported, Optional<Heir> heir) {
        Place place = step.place();
        Optional<EventName> event = Optional.of(new EventName(place.source(), place.id()));
        return new Cause(Optional.of(step), event, decision, place.effective(), reported, heir);
    }

    /** What somebody confirmed here. */
    public static Cause ofOurOwn(CareerStep step, Decision decision) {
        return new Cause(
                Optional.of(step),
                Optional.empty(),
                decision,
                step.place().effective(),
                Optional.empty(),
                Optional.empty());
    }

    /** The date that a decision named has come. */
    public static Cause byDate(Decision decision, Instant end) {
        return new Cause(Optional.empty(), Optional.empty(), decision, end, Optional.empty(), Optional.empty());
    }

    /** What became of a right, or that nothing did, for this cause. */
    public RightChange change(What what, Optional<DutyAtSystem> right, Optional<Account> newHolder) {
        Occasion occasion = step.map(own -> Occasion.valueOf(own.kind().name())).orElse(Occasion.BY_DATE);
        return new RightChange(occasion, event, decision, effective, reported, what, right, newHolder);
    }
}
