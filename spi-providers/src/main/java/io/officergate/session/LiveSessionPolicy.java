package io.officergate.session;

import io.officergate.session.LiveSessionVerdict.Claim;
import io.officergate.session.LiveSessionVerdict.Elsewhere;
import io.officergate.session.LiveSessionVerdict.IsLive;
import io.officergate.session.LiveSessionVerdict.Replaced;
import java.util.Optional;

/**
 * One officer, one live session (ACC-2). What was recorded is held against change while this is decided, and the decision
 * is written in the same transaction.
 *
 * @param winner which of two sign-ins stays
 */
public record LiveSessionPolicy(Winner winner) {
    /** Which of two sign-ins stays. */
    public enum Winner {
        /** The newer one; the older session is ended. */
        NEWEST,
        /** The older one, until the officer says otherwise after proving both factors. */
        OLDEST
    }

    /** How a token is asked for. */
    public enum Asked {
        /** After a sign-in, or with a session for one more system. */
        WITH_CODE,
        /** With an earlier token: never the beginning of a session. */
        WITH_REFRESH
    }

    /**
     * What is recorded of the officer's sessions.
     *
     * @param session the last one that counted; empty when none was recorded yet
     * @param goesOn whether Keycloak still has it, neither signed out nor idle for too long
     */
    public record Recorded(Optional<LiveSession> session, boolean goesOn) {}

    /**
     * Whether a token may be given in the session.
     *
     * @param takesOver whether the officer has said, in this sign-in, that the other session shall end
     */
    public LiveSessionVerdict decide(Recorded recorded, LiveSession asking, Asked asked, boolean takesOver) {
        if (recorded.session().isEmpty()) {
            // A session of before the rule goes on; the next sign-in is recorded and ends it.
            return asked == Asked.WITH_REFRESH ? new IsLive() : new Claim(Optional.empty());
        }
        LiveSession live = recorded.session().get();
        if (live.id().equals(asking.id())) {
            return new IsLive();
        }
        if (asked == Asked.WITH_REFRESH || !asking.isNewerThan(live)) {
            return new Replaced();
        }
        if (winner == Winner.OLDEST && recorded.goesOn() && !takesOver) {
            return new Elsewhere(live);
        }
        return new Claim(Optional.of(live));
    }
}
