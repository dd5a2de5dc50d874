package io.officergate.sync.apply.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import io.officergate.sync.roster.Account;
import io.officergate.sync.roster.Account.Service;
import io.officergate.sync.roster.Register;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A line of the register, as docs/contracts/transitions.md says. */
final class RegisterLine {

    private RegisterLine() {}

    static void begin(JsonNode line, Register.Reader reader) throws IOException {
        if (!line.path("source").isTextual() || !line.path("units").isArray()) {
            throw new IOException("the register does not begin with its units");
        }
        reader.begin(line.path("source").asText(), texts(line.path("units")), texts(line.path("duties")));
    }

    static Account account(JsonNode line) {
        return Account.of(
                line.path("personalNumber").asText(),
                line.path("userName").asText(),
                line.path("name").asText(),
                service(line.path("status").asText()),
                texts(line.path("units")),
                texts(line.path("duties")),
                line.has("nextChange"),
                line.path("guest").asBoolean());
    }

    /** Whoever is only locked (unused, guessed) still serves. */
    private static Service service(String status) {
        return switch (status) {
            case "ACTIVE", "LOCKED" -> Service.OPEN;
            case "CLOSED" -> Service.CLOSED;
            default -> Service.SUSPENDED;
        };
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText().intern()));
        return texts;
    }
}
