package io.officergate.chaos;

import io.officergate.chaos.Histories.Expectation;
import io.officergate.chaos.ReferenceCareer.State;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What became of histories, compared with what had to. */
public final class Judgement {
    private static final int WORTH_SHOWING = 5;

    private final Map<String, Long> faults = new LinkedHashMap<>();
    private final List<String> wrong;

    /** As the database shows it now. */
    public Judgement(Histories histories, Evidence evidence) {
        Map<String, State> states = evidence.states();
        List<Expectation> elsewhere = histories
                .expected()
                .filter(expected -> !expected.state().equals(states.get(expected.userName())))
                .toList();
        wrong = elsewhere.stream()
                .limit(WORTH_SHOWING)
                .map(expected -> "%s is %s, should be %s: %s"
                        .formatted(
                                expected.userName(),
                                Objects.toString(states.get(expected.userName()), "nobody"),
                                expected.state(),
                                expected.course()))
                .toList();
        int events = histories.events();
        faults.put("not kept", events - evidence.kept());
        faults.put("not ended", events - evidence.ended());
        faults.put("left to a person", evidence.stopped());
        faults.put("held by the brake", evidence.held());
        int places = histories.placesOfOfficers();
        int ofUnits = histories.decisionsAboutUnits();
        faults.put("without a place in a career", places + ofUnits - evidence.inCareers());
        faults.put("done twice", evidence.twiceInCareers());
        faults.put("without an audit entry", places - evidence.audited() + ofUnits - evidence.toldOfUnits());
        faults.put("audited twice", evidence.auditedTwice());
        faults.put("ends not told", evidence.untold());
        faults.put("officers who stand elsewhere than the model says", (long) elsewhere.size());
    }

    /** How many of each fault, zeros too, in words. */
    public Map<String, Long> faults() {
        return Collections.unmodifiableMap(faults);
    }

    /** Some of those who stand elsewhere, with their history. */
    public List<String> wrong() {
        return wrong;
    }

    /** Whether there is no fault at all. */
    public boolean holds() {
        return faults.values().stream().allMatch(count -> count == 0);
    }
}
