package io.officergate.guessing.keycloak;

import io.officergate.platform.Now;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * What a browser page that asks for a counted secret does besides: it takes the browser's work before the secret is
 * checked, and asks for work and says why nothing was checked when it is shown (MFA-2). The theme does the rest on any
 * page with one form.
 */
public final class CountedPage {
    /** Field of the form, which the script of the page fills in. */
    private static final String SOLUTION = "guessingSolution";
    /** Attribute of the page: what the script has to solve. */
    private static final String CHALLENGE = "guessingChallenge";
    /** Note of the authentication session: from now on pages come with a challenge. */
    private static final String ASKED = "officergate.guessing.challenge";

    private final AuthenticationFlowContext context;
    private final Guesses guesses;

    /** The page of this request. */
    public CountedPage(AuthenticationFlowContext context) {
        this.context = context;
        this.guesses = Guesses.of(context.getSession());
    }

    /** Before anything is checked: whether the browser has done the work that may be asked for. */
    public void takeSolution() {
        String solution = context.getHttpRequest().getDecodedFormParameters().getFirst(SOLUTION);
        guesses.challengeSolved(
                solution != null && guesses.challenge().isSolvedBy(solution, context.getAuthenticationSession()));
    }

    /** When the page is shown: gives the browser work if the next try needs it. */
    public void offerChallenge() {
        AuthenticationSessionModel signIn = context.getAuthenticationSession();
        if (guesses.challengeIsNext()) {
            signIn.setAuthNote(ASKED, "true");
        }
        if (signIn.getAuthNote(ASKED) != null) {
            context.form().setAttribute(CHALLENGE, guesses.challenge().offer(signIn));
        }
    }

    /** Why the secret was not checked, for this field of the form; empty when it was. */
    public Optional<FormMessage> refusal(String field) {
        return guesses.lastVerdict().flatMap(verdict -> RefusalText.of(verdict, context.form(), field, Now.instant()));
    }
}
