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
        boolean wasSignedIn = traveller.kept("access_token").isPresent();
        Answer answer = path.attempt().apply(traveller);
        if (!answer.isAllowed() && !(wasSignedIn && keepsSession(traveller, answer))) {
            travellers.haveNoSession(traveller);
        }
        return answer;
    }

    /** By right: who is active, whatever else is refused; whom only the gate knows to be late, until it is asked. */
    private static boolean keepsSession(Traveller traveller, Answer answer) {
        return switch (traveller.state()) {
            case PASSWORD_EXPIRED -> !answer.seen().contains("password_expired");
            case UNUSED -> !answer.seen().contains("account_unused");
            default -> traveller.isActive();
        };
    }
}
