package io.officergate.personnel.keycloak;

import io.officergate.career.Career;
import io.officergate.career.CareerStep;
import io.officergate.career.Heir;
import io.officergate.career.Standing;
import io.officergate.movers.Account;
import io.officergate.officer.OfficerRecord;
import java.time.Instant;
import org.keycloak.models.UserModel;

/**
 * An officer whom an event concerns, whose record is locked.
 *
 * @param career without the event
 * @param step the event as it stands in his career
 * @param before where he stands without the event
 */
record Concerned(UserModel user, OfficerRecord record, Career career, CareerStep step, Standing before) {
    /** The successor, with what the giver hands over as long as that one would have had it. */
    Concerned takingOver(Concerned giver) {
        Standing had = giver.career().before(step.place());
        return new Concerned(user, record, career, giver.step().takenOverFrom(had), before);
    }

    /** What the officer has by the event in the place of another. */
    Heir asHeir(Instant now) {
        return Heir.of(
                new Account(record.id(), user.getUsername()),
                step,
                career.with(step).at(now));
    }
}
