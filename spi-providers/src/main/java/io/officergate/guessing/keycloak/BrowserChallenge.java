package io.officergate.guessing.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import io.officergate.platform.Json;
import io.officergate.platform.ServerSecret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.altcha.altcha.Altcha;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.util.JsonSerialization;

/**
 * Work for the browser of whoever was wrong several times: a second for one officer, a cost for a thousand guesses. Made
 * and verified here, with nobody else's help; good for one try of one sign-in within five minutes.
 */
public final class BrowserChallenge {
    private static final Logger LOG = Logger.getLogger(BrowserChallenge.class);
    private static final long GOOD_FOR_SECONDS = 300;
    private static final long REMEMBERED_SECONDS = GOOD_FOR_SECONDS + 60;
    private static final int LONGEST_SOLUTION = 4096;
    private static final String SIGN_IN = "signin";

    private final KeycloakSession session;
    private final ServerSecret secret;
    private final long work;

    BrowserChallenge(KeycloakSession session, ServerSecret secret, long work) {
        this.session = session;
        this.secret = secret;
        this.work = work;
    }

    /** A new challenge for this sign-in, as JSON for the script of the page. */
    public String offer(AuthenticationSessionModel signIn) {
        try {
            Altcha.Challenge challenge = Altcha.createChallenge(new Altcha.ChallengeOptions()
                    .setAlgorithm(Altcha.Algorithm.SHA256)
                    .setHmacKey(key())
                    .setMaxNumber(work)
                    .setSecureRandomNumber(true)
                    .setExpiresInSeconds(GOOD_FOR_SECONDS)
                    .addParam(SIGN_IN, nameOf(signIn)));
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("algorithm", challenge.algorithm);
            told.put("challenge", challenge.challenge);
            told.put("maxnumber", work);
            told.put("salt", challenge.salt);
            told.put("signature", challenge.signature);
            return Json.write(told);
        } catch (Exception broken) { // the library declares nothing narrower
            throw new IllegalStateException("a challenge could not be made", broken);
        }
    }

    /** Whether this solves a challenge of this sign-in, which nobody has used before. */
    public boolean isSolvedBy(String solution, AuthenticationSessionModel signIn) {
        if (solution.isEmpty() || solution.length() > LONGEST_SOLUTION) {
            return false;
        }
        try {
            JsonNode told = JsonSerialization.readValue(
                    new String(Base64.getDecoder().decode(solution), StandardCharsets.UTF_8), JsonNode.class);
            String salt = told.path("salt").asText();
            return Altcha.verifySolution(solution, key(), true)
                    && nameOf(signIn).equals(Altcha.extractParams(salt).get(SIGN_IN))
                    && isFirstUse(told.path("challenge").asText());
        } catch (IOException | IllegalArgumentException notASolution) {
            return false;
        } catch (Exception refused) { // the library declares nothing narrower
            LOG.debugf(refused, "a solution was refused");
            return false;
        }
    }

    private boolean isFirstUse(String challenge) {
        return session.singleUseObjects().putIfAbsent("officergate-challenge." + challenge, REMEMBERED_SECONDS);
    }

    private String key() {
        return secret.hash("challenge-key", "altcha");
    }

    private String nameOf(AuthenticationSessionModel signIn) {
        return secret.hash("challenge", signIn.getParentSession().getId() + "/" + signIn.getTabId())
                .substring(0, 32);
    }
}
