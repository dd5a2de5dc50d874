package io.officergate.sync.ordering;

import java.util.List;
import java.util.stream.Collectors;

/** How an event's number follows those of the same source about the same subject. */
public sealed interface SequenceVerdict {

    /** Nothing is missing before it, or its source does not number. */
    record InSequence() implements SequenceVerdict {}

    /**
     * Numbers are missing: the event is applied all the same, because waiting would delay withdrawals.
     *
     * @param after the last number before the first missing one
     * @param missing runs of numbers, lowest first, at most 20
     */
    record Gap(long after, List<Run> missing) implements SequenceVerdict {

        /** The missing numbers in words: {@code 3, 5-7}. */
        public String inWords() {
            return missing.stream().map(Run::inWords).collect(Collectors.joining(", "));
        }
    }

    /** Numbers that follow each other, both ends included. */
    record Run(long from, long to) {

        String inWords() {
            return from == to ? Long.toString(from) : from + "-" + to;
        }
    }
}
