package io.officergate.sync.event.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import io.officergate.sync.event.Finding;
import io.officergate.sync.event.FindingCode;
import java.util.regex.Pattern;

/** Says a schema error in the contract's words: field, code, a sentence that repeats nothing of what was received. */
final class SchemaErrors {

    private static final Pattern NINE_DIGITS = Pattern.compile("[0-9]{9}");
    /** Names that may be shown: a sender could hide a personal number in the name of a field. */
    private static final Pattern PLAIN_NAME = Pattern.compile("(?!.*[0-9]{9})[A-Za-z_][A-Za-z0-9_-]{0,63}");

    private SchemaErrors() {}

    static Finding finding(Error error) {
        String at = field(error.getInstanceLocation());
        return switch (error.getKeyword()) {
            case "required" -> new Finding(join(at, error.getProperty()), FindingCode.REQUIRED, "is required");
            case "additionalProperties" ->
                new Finding(join(at, error.getProperty()), FindingCode.UNKNOWN_FIELD, "is not a field of this event");
            case "not" -> forbidden(at);
            default -> invalid(at, error);
        };
    }

    /** The schema says "not" twice: a unit event names no officer, a subject no personal number. */
    private static Finding forbidden(String at) {
        return at.equals("data")
                ? new Finding("data.personalNumber", FindingCode.INVALID, "must be absent: the event is about a unit")
                : new Finding(at, FindingCode.INVALID, "must not contain a personal number");
    }

    private static Finding invalid(String at, Error error) {
        if (at.equals("type") && error.getKeyword().equals("enum")) {
            return new Finding(at, FindingCode.UNKNOWN_TYPE, "is not a type of personnel event");
        }
        if (isOldNumber(error)) {
            return new Finding(at, FindingCode.OLD_PERSONAL_NUMBER, "is a nine-digit old number; send the 12 digits");
        }
        return new Finding(at, FindingCode.INVALID, "breaks the rule '" + error.getKeyword() + "' of the schema");
    }

    private static boolean isOldNumber(Error error) {
        JsonNode value = error.getInstanceNode();
        return error.getSchemaLocation().toString().contains("/$defs/personalNumber")
                && value != null
                && value.isTextual()
                && NINE_DIGITS.matcher(value.textValue()).matches();
    }

    private static String field(NodePath location) {
        StringBuilder field = new StringBuilder();
        for (int i = 0; i < location.getNameCount(); i++) {
            if (location.getElement(i) instanceof Integer index) {
                field.append('[').append(index).append(']');
            } else {
                field.append(field.isEmpty() ? "" : ".").append(shown(location.getName(i)));
            }
        }
        return field.toString();
    }

    private static String join(String at, String property) {
        return at.isEmpty() ? shown(property) : at + "." + shown(property);
    }

    private static String shown(String name) {
        return PLAIN_NAME.matcher(name).matches() ? name : "*";
    }
}
