package io.officergate.chaos;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Officers whose histories meet: they hand duties over to each other, and some of their units are merged or dissolved. */
final class Neighbours {
    /** Units that go on for ever, and that everybody has. */
    static final List<String> LASTING = List.of("H26.101", "H26.102", "H26.103");

    private static final int EVENTS_FOR_A_HAND_OVER = 6;
    private static final int SECONDS_OF_HALF_A_DAY = 43_200;
    private static final Duration AFTER_OTHERS = Duration.ofHours(6);
    private static final Duration AFTER_HAND_OVERS = Duration.ofHours(20);

    private final List<ReferenceCareer> careers;
    private final List<String> passing;
    private final List<Fact> ofUnits = new ArrayList<>();
    private final Random random;

    /**
     * @param passing units of theirs alone, each of which is merged or dissolved
     */
    Neighbours(List<ReferenceCareer> careers, List<String> passing, Random random) {
        this.careers = List.copyOf(careers);
        this.passing = List.copyOf(passing);
        this.random = random;
        passing.forEach(this::endUnit);
        int events = careers.stream().mapToInt(career -> career.facts().size()).sum();
        handOver(events / EVENTS_FOR_A_HAND_OVER);
    }

    List<ReferenceCareer> careers() {
        return careers;
    }

    List<String> passing() {
        return passing;
    }

    List<Fact> ofUnits() {
        return List.copyOf(ofUnits);
    }

    private void endUnit(String passes) {
        Instant from = careers.get(0)
                .daysAgo(1 + random.nextInt(ReferenceCareer.DAYS))
                .plus(AFTER_HAND_OVERS)
                .plusSeconds(ofUnits.size());
        boolean isMerged = random.nextBoolean();
        boolean hasHeir = isMerged || random.nextBoolean();
        List<String> others = Stream.concat(LASTING.stream(), passing.stream())
                .filter(other -> !other.equals(passes))
                .toList();
        String type = isMerged ? "UNIT_MERGE" : "UNIT_DISSOLUTION";
        String heir = hasHeir ? ReferenceCareer.any(others, random) : "";
        ofUnits.add(new Fact(type, from, Instant.MAX, 1, heir, "", "", passes));
    }

    private record Occasion(ReferenceCareer giver, Instant at) {}

    /**
     * One after the other, so that each rests on those before it; no two decisions share its instant. Only what the giver holds
     * is handed over, and only to somebody who serves whatever has arrived: all else is judged by the order of arrival.
     */
    private void handOver(int times) {
        List<ReferenceCareer> takers =
                careers.stream().filter(ReferenceCareer::stays).toList();
        Stream.generate(() -> ReferenceCareer.any(careers, random))
                .limit(times)
                .map(giver -> new Occasion(giver, instantFor(giver)))
                .sorted(Comparator.comparing(Occasion::at))
                .forEach(occasion -> handOver(
                        occasion,
                        takers.stream()
                                .filter(taker -> taker != occasion.giver())
                                .toList()));
    }

    private Instant instantFor(ReferenceCareer giver) {
        return giver.daysAgo(1 + random.nextInt(ReferenceCareer.DAYS))
                .plus(AFTER_OTHERS)
                .plusSeconds(random.nextInt(SECONDS_OF_HALF_A_DAY));
    }

    private void handOver(Occasion occasion, List<ReferenceCareer> takers) {
        List<String> held = occasion.giver().held(ofUnits, occasion.at());
        if (held.isEmpty() || takers.isEmpty()) {
            return;
        }
        ReferenceCareer taker = ReferenceCareer.any(takers, random);
        String duty = ReferenceCareer.any(held, random);
        int sequence = occasion.giver().nextSequence();
        occasion.giver().add(handOver("HANDOVER", occasion.at(), sequence, duty, taker.number()));
        taker.add(handOver(Fact.TAKE_OVER, occasion.at(), sequence, duty, ""));
    }

    private static Fact handOver(String type, Instant at, int sequence, String duty, String successor) {
        return new Fact(type, at, Instant.MAX, sequence, "", duty, "", successor);
    }
}
