package io.officergate.career;

import io.officergate.kernel.DutyAtSystem;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A duty that an account has though no decision gives it (ACC-3).
 *
 * @param origin where it may come from
 */
public record BareDuty(DutyAtSystem duty, Origin origin) {
    /** Where a duty may come from that no decision gives. */
    public enum Origin {
        /** The account had it when OfficerGate first met its officer, by the list of a province for example. */
        HELD_BEFORE,
        /** No decision has met the officer yet. */
        NO_DECISION_YET,
        /** Somebody gave it since, or has not taken it: to the account, to a group of it, or within another role. */
        IN_CONSOLE
    }

    /**
     * Those of one account, by name.
     *
     * @param held every duty of the account, however it came
     * @param standing where the officer stands; empty when no decision has met the officer yet
     */
    public static List<BareDuty> of(Set<DutyAtSystem> held, Optional<Standing> standing) {
        List<HeldDuty> known = standing.map(Standing::duties).orElse(List.of());
        Set<DutyAtSystem> decided = known.stream()
                .filter(duty -> duty.decision().isPresent())
                .map(HeldDuty::duty)
                .collect(Collectors.toSet());
        return held.stream()
                .filter(duty -> !decided.contains(duty))
                .sorted(Comparator.comparing(DutyAtSystem::toString))
                .map(duty -> new BareDuty(duty, origin(duty, standing)))
                .toList();
    }

    private static Origin origin(DutyAtSystem duty, Optional<Standing> standing) {
        if (standing.isEmpty()) {
            return Origin.NO_DECISION_YET;
        }
        return standing.get().rights().contains(duty) ? Origin.HELD_BEFORE : Origin.IN_CONSOLE;
    }
}
