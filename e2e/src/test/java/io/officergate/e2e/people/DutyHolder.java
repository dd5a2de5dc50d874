package io.officergate.e2e.people;

import com.fasterxml.jackson.databind.JsonNode;
import io.officergate.world.people.HeadlessSignIn;
import io.officergate.world.people.RelyingParty;
import io.officergate.world.people.Tokens;

/** Somebody at a connected system who asks for new tokens again and again, and sees whether they carry a duty. */
public final class DutyHolder {
    private final HeadlessSignIn program;
    private final String duty;
    private Tokens tokens;

    /** Signs in. */
    public DutyHolder(Officer officer, RelyingParty system, String duty) {
        this.program = new HeadlessSignIn(system);
        this.duty = duty;
        this.tokens = officer.signsInWith(program, "openid");
    }

    /** Whether the system gets a token with the duty now; with an ended session it gets none at all. */
    public boolean getsTheDuty() {
        try {
            tokens = program.refresh(tokens);
        } catch (HeadlessSignIn.Refused ended) {
            return false;
        }
        for (JsonNode held : tokens.claims().path("duties")) {
            if (held.asText().equals(duty)) {
                return true;
            }
        }
        return false;
    }
}
