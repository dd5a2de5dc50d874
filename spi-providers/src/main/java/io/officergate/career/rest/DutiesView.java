package io.officergate.career.rest;

import io.officergate.career.BareDuty;
import io.officergate.career.Career;
import io.officergate.career.HeldDuty;
import io.officergate.career.Standing;
import io.officergate.kernel.Decision;
import io.officergate.kernel.DutyAtSystem;
import io.officergate.kernel.UnitCode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an officer may do and by which decision, as administrators see it (ACC-3).
 *
 * @param units the units the officer belongs to now
 * @param head whether the officer is their head
 * @param duties what the officer may do now
 * @param resting duties that rest: at home during a secondment, all of them out of service
 * @param withoutDecision duties the account has as roles though no decision gives them, {@code DUTY@system}
 * @param nextChange when something ends by itself, UTC; null when nothing does
 */
public record DutiesView(
        List<String> units,
        boolean head,
        List<Line> duties,
        List<Line> resting,
        List<String> withoutDecision,
        @Nullable String nextChange) {

    /**
     * A duty with where it comes from; instants are UTC.
     *
     * @param unit null when the officer had none, or several
     * @param until null when it does not end by itself
     * @param decision null for what was held before OfficerGate
     */
    public record Line(
            String duty,
            String system,
            @Nullable String unit,
            String from,
            @Nullable String until,
            @Nullable String decision) {
        static Line of(HeldDuty held) {
            return new Line(
                    held.duty().duty(),
                    held.duty().system(),
                    held.unit().map(UnitCode::value).orElse(null),
                    held.from().toString(),
                    held.until().map(Instant::toString).orElse(null),
                    held.decision().map(Decision::number).orElse(null));
        }
    }

    static DutiesView of(
            Optional<Career> career, Set<DutyAtSystem> roles, Set<String> units, boolean isHead, Instant now) {
        Optional<Standing> standing = career.map(known -> known.at(now));
        List<HeldDuty> duties = standing.map(Standing::duties).orElse(List.of());
        return new DutiesView(
                units.stream().sorted().toList(),
                isHead,
                lines(duties),
                lines(standing.map(Standing::resting).orElse(List.of())),
                BareDuty.of(roles, standing).stream()
                        .map(bare -> bare.duty().toString())
                        .toList(),
                standing.flatMap(Standing::nextChange).map(Instant::toString).orElse(null));
    }

    private static List<Line> lines(List<HeldDuty> duties) {
        return duties.stream()
                .map(Line::of)
                .sorted(Comparator.comparing(Line::system).thenComparing(Line::duty))
                .toList();
    }
}
