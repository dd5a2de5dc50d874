package io.officergate.e2e.paths;

import java.util.EnumMap;
import java.util.Map;

/** Sends somebody in each state along a path. */
final class Journey {
    private final Travellers travellers;

    Journey(Travellers travellers) {
        this.travellers = travellers;
    }

    /** The answer for each state; after a refusal no session is left. */
    Map<OfficerState, Answer> along(Path path) {
        Map<OfficerState, Answer> answers = new EnumMap<>(OfficerState.class);
        for (OfficerState state : OfficerState.values()) {
            answers.put(state, along(path, travellers.comes(path, state)));
        }
        return answers;
    }

    private Answer along(Path path, Traveller traveller) {
        path.before().ifPresent(before -> before.accept(traveller));
        travellers.decide(path, traveller);
        boolean isSignedIn =
                traveller.isActive() && traveller.kept("access_token").isPresent();
        Answer answer = path.attempt().apply(traveller);
        // Who is active and signed in keeps that session by right, whatever else is refused.
        if (!answer.isAllowed() && !isSignedIn) {
            travellers.haveNoSession(traveller);
        }
        return answer;
    }
}
