package io.officergate.sync.ordering;

import io.officergate.sync.ordering.SequenceVerdict.Gap;
import io.officergate.sync.ordering.SequenceVerdict.InSequence;
import io.officergate.sync.ordering.SequenceVerdict.Run;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Finds the numbers that a source left out. A source that does not number (0) leaves none out, nor does its first event. */
public final class SequencePolicy {

    private static final int MOST_RUNS = 20;

    private SequencePolicy() {}

    /**
     * Compares an event that is applied with what is known of its source and subject.
     *
     * @param highest highest number applied before it, 0 when there is none
     * @param own its number, 0 when it has none
     * @param known numbers received, in whatever state; those outside of the two do not matter
     */
    public static SequenceVerdict decide(long highest, long own, Collection<Long> known) {
        if (highest <= 0 || own <= highest) {
            return new InSequence();
        }
        List<Run> missing = new ArrayList<>();
        long next = highest + 1;
        TreeSet<Long> numbers = new TreeSet<>(known);
        numbers.add(own);
        for (long number : numbers.subSet(next, true, own, true)) {
            if (number > next && missing.size() < MOST_RUNS) {
                missing.add(new Run(next, number - 1));
            }
            next = number + 1;
        }
        return missing.isEmpty() ? new InSequence() : new Gap(highest, List.copyOf(missing));
    }
}
