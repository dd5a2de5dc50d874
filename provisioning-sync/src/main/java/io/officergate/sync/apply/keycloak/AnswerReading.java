package io.officergate.sync.apply.keycloak;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.officergate.sync.apply.ApplyAnswer;
import io.officergate.sync.apply.ApplyAnswer.Done;
import io.officergate.sync.apply.ApplyAnswer.NotNow;
import io.officergate.sync.apply.ApplyAnswer.Outcome;
import io.officergate.sync.apply.ApplyAnswer.Reason;
import io.officergate.sync.apply.ApplyAnswer.Refused;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * Reads an answer as docs/contracts/transitions.md says. An event is parked only on a problem with a code: a 404 of a proxy, of a
 * realm that is not there yet or of a server without our providers must not park a whole province.
 */
final class AnswerReading {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern CODE = Pattern.compile("[a-z_]{1,64}");
    /** The contract says that problems never repeat a personal number; the inbox does not rely on it. */
    private static final Pattern LONG_NUMBER = Pattern.compile("[0-9]{9,}");

    private static final int LONGEST_DETAIL = 500;

    private AnswerReading() {}

    static ApplyAnswer read(int status, String body) {
        return switch (status) {
            case 200 -> done(tree(body));
            case 401, 403 -> new NotNow(Reason.NOT_AUTHORISED);
            case 400, 404, 409, 422 -> refused(tree(body));
            default -> new NotNow(Reason.UNEXPECTED_ANSWER);
        };
    }

    private static ApplyAnswer done(JsonNode answer) {
        return switch (answer.path("outcome").asText()) {
            case "APPLIED" -> new Done(Outcome.APPLIED);
            case "ALREADY_APPLIED" -> new Done(Outcome.ALREADY_APPLIED);
            case "STALE" -> new Done(Outcome.STALE);
            default -> new NotNow(Reason.UNEXPECTED_ANSWER);
        };
    }

    private static ApplyAnswer refused(JsonNode problem) {
        String code = problem.path("code").asText();
        if (code.equals("not_yet_effective")) {
            return new NotNow(Reason.NOT_YET_EFFECTIVE);
        }
        return CODE.matcher(code).matches() ? new Refused(code, detail(problem)) : new NotNow(Reason.UNEXPECTED_ANSWER);
    }

    private static String detail(JsonNode problem) {
        StringJoiner detail = new StringJoiner("\n");
        detail.add(problem.path("detail").asText());
        for (JsonNode error : problem.path("errors")) {
            detail.add(error.path("field").asText() + ": " + error.path("code").asText() + ", "
                    + error.path("message").asText());
        }
        String masked = LONG_NUMBER.matcher(detail.toString().strip()).replaceAll("***");
        return masked.length() <= LONGEST_DETAIL ? masked : masked.substring(0, LONGEST_DETAIL - 1) + "…";
    }

    private static JsonNode tree(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }
}
