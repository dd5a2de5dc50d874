package io.officergate.e2e.paths;

import com.fasterxml.jackson.databind.JsonNode;
import io.officergate.e2e.people.Officer;
import io.officergate.world.people.Pkce;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** Somebody who tries a path at a stage with what there is in hand: a password, perhaps codes, cookies, tokens. */
final class Traveller {
    private static final int MOST_PAGES = 6;

    private final Stage stage;
    private final OfficerState state;
    private final Officer officer;
    private final Visitor visitor;
    private Optional<JsonNode> tokens = Optional.empty();
    private Answer answerAtSignIn = Answer.refused("never signed in");

    Traveller(Stage stage, OfficerState state, Officer officer) {
        this.stage = stage;
        this.state = state;
        this.officer = officer;
        this.visitor = stage.visitor();
    }

    Stage stage() {
        return stage;
    }

    OfficerState state() {
        return state;
    }

    boolean isActive() {
        return state == OfficerState.ACTIVE;
    }

    Officer officer() {
        return officer;
    }

    Visitor visitor() {
        return visitor;
    }

    /** A one-time code, when there is an authenticator in hand. */
    Optional<String> code() {
        return mayHaveCode() ? Optional.of(officer.unusedCode()) : Optional.empty();
    }

    /** Signs in at the client and takes tokens; keeps what came of it. */
    Answer signsIn(Client client, Map<String, String> more) {
        Pkce pkce = Pkce.fresh();
        return redeems(client, goesOn(visitor.opens(stage.authorization(client, pkce, more))), pkce);
    }

    /** Takes tokens for the code the page sent along. */
    Answer redeems(Client client, Page page, Pkce pkce) {
        Optional<String> code = page.given("code");
        if (code.isEmpty()) {
            answerAtSignIn = Answer.refused(page.inWords());
            return answerAtSignIn;
        }
        return keeps(stage.redeem(client, code.orElseThrow(), pkce));
    }

    /** Keeps the tokens of an answer, if it has any. */
    Answer keeps(Page answer) {
        boolean given = answer.status() == 200 && answer.json().has("access_token");
        tokens = given ? Optional.of(answer.json()) : Optional.empty();
        answerAtSignIn = given ? Answer.allowed() : Answer.refused(answer.inWords());
        return answerAtSignIn;
    }

    /** A token taken earlier, or nothing when none was given. */
    Optional<String> kept(String kind) {
        return tokens.map(all -> all.path(kind).asText());
    }

    /** What came of the latest sign-in. */
    Answer answerAtSignIn() {
        return answerAtSignIn;
    }

    /** Fills in what the pages of the sign-in ask for, as far as it is in hand. */
    Page goesOn(Page first) {
        Page page = first;
        boolean passwordGiven = false;
        boolean codeGiven = false;
        for (int i = 0; i < MOST_PAGES && page.redirect().isEmpty(); i++) {
            if (page.asksFor("password") && !passwordGiven) {
                passwordGiven = true;
                page = visitor.submits(
                        page,
                        Map.of("username", officer.userName(), "password", officer.password(), "credentialId", ""));
            } else if (page.asksFor("otp") && !codeGiven && mayHaveCode()) {
                codeGiven = true;
                page = visitor.submits(page, Map.of("otp", code().orElseThrow()));
            } else {
                return page;
            }
        }
        return page;
    }

    /** Opens the address with the access token taken earlier. */
    Optional<Page> opensWithToken(URI address) {
        return kept("access_token").map(token -> visitor.opensWith(token, address));
    }

    private boolean mayHaveCode() {
        return state != OfficerState.NOT_ENROLLED && state != OfficerState.PASSWORD_ONLY;
    }
}
