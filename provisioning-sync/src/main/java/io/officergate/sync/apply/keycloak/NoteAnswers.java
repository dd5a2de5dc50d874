package io.officergate.sync.apply.keycloak;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.officergate.sync.apply.ApplyAnswer.Reason;
import io.officergate.sync.outbox.HearerAnswer;
import io.officergate.sync.outbox.HearerAnswer.Away;
import io.officergate.sync.outbox.HearerAnswer.Heard;
import io.officergate.sync.outbox.HearerAnswer.Refused;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads Keycloak's answer to a note. Only a problem with a code refuses it: a proxy's page says nothing about the note. */
final class NoteAnswers {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> TAKEN = Set.of("NOTED", "ALREADY_NOTED");
    private static final Pattern CODE = Pattern.compile("[a-z_]{1,64}");

    private NoteAnswers() {}

    static HearerAnswer read(int status, String body) {
        JsonNode answer = tree(body);
        return switch (status) {
            case 200 -> TAKEN.contains(answer.path("outcome").asText()) ? new Heard() : away(Reason.UNEXPECTED_ANSWER);
            case 401, 403 -> away(Reason.NOT_AUTHORISED);
            case 400, 404, 409, 422 -> refused(answer);
            default -> away(Reason.UNEXPECTED_ANSWER);
        };
    }

    static Away away(Reason reason) {
        return new Away(reason.name().toLowerCase(Locale.ROOT));
    }

    private static HearerAnswer refused(JsonNode problem) {
        String code = problem.path("code").asText();
        if (!CODE.matcher(code).matches()) {
            return away(Reason.UNEXPECTED_ANSWER);
        }
        StringBuilder why = new StringBuilder(code);
        for (JsonNode error : problem.path("errors")) {
            why.append(", ")
                    .append(error.path("field").asText())
                    .append(' ')
                    .append(error.path("code").asText());
        }
        return new Refused(why.toString());
    }

    private static JsonNode tree(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }
}
