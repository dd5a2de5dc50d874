package io.officergate.withdrawal;

import io.officergate.kernel.Decision;
import io.officergate.kernel.DutyAtSystem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A right that is to be withdrawn in a system outside single sign-on (JML-4).
 *
 * @param id its number, over the whole installation
 * @param right the duty that ended, at that system
 * @param units codes of the officer's units when it ended
 * @param decision by which it ended
 * @param effectiveAt from when the decision holds
 * @param openedAt when OfficerGate ended the duty
 * @param escalatedAt when the superior was told
 * @param confirmation what closed it
 */
public record WithdrawalTask(
        long id,
        Holder holder,
        DutyAtSystem right,
        List<String> units,
        Decision decision,
        Instant effectiveAt,
        Instant openedAt,
        Deadlines deadlines,
        Optional<Instant> escalatedAt,
        Optional<Confirmation> confirmation) {
    public WithdrawalTask {
        units = List.copyOf(units);
    }

    /** Where it stands, as the database keeps it. Names are kept for ever. */
    public enum State {
        OPEN,
        CONFIRMED
    }

    /** Confirmed as soon as there is a confirmation. */
    public State state() {
        return confirmation.isPresent() ? State.CONFIRMED : State.OPEN;
    }
}
