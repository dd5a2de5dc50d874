package io.officergate.personnel.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.officergate.personnel.PersonnelNote;
import io.officergate.personnel.PersonnelNoteKind;
import io.officergate.platform.Problem.FieldError;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads a note of docs/contracts/personnel-notes.md; everything that is wrong with it is said at once. */
final class PersonnelNoteReader {
    private static final Set<String> FIELDS =
            Set.of("id", "at", "what", "receipt", "eventSource", "eventId", "eventType", "code", "by", "reason");
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern TYPE = Pattern.compile("[A-Z_]{1,64}");
    private static final Pattern CODE = Pattern.compile("[a-z_]{1,64}");
    private static final Pattern PERSONAL_NUMBER = Pattern.compile("(?<![0-9])[0-9]{12}(?![0-9])");

    private PersonnelNoteReader() {}

    /** What came of reading. */
    sealed interface Reading {
        /** The note is well formed. */
        record WellFormed(PersonnelNote note) implements Reading {}

        /** It is not; everything that is wrong with it. */
        record Malformed(List<FieldError> findings) implements Reading {}
    }

    static Reading read(JsonNode json) {
        if (!json.isObject()) {
            return new Reading.Malformed(List.of(new FieldError("", "invalid", "the body is not a JSON object")));
        }
        List<FieldError> findings = new ArrayList<>();
        EventFields fields = new EventFields(json, "", findings);
        fields.allowOnly(FIELDS);
        Optional<UUID> id = fields.required("id", uuid()).map(UUID::fromString);
        Optional<PersonnelNoteKind> what = fields.required("what", PersonnelNoteKind::valueOf);
        Map<String, String> facts = new HashMap<>();
        fields.required("at", text -> OffsetDateTime.parse(text).toInstant())
                .ifPresent(at -> facts.put("happenedAt", at.toString()));
        boolean decided = what.filter(PersonnelNoteKind::isDecided).isPresent();
        boolean aboutOne = what.filter(PersonnelNoteKind::isAboutOneEvent).isPresent();
        take(fields, facts, "receipt", uuid(), aboutOne);
        take(fields, facts, "eventSource", line(255), false);
        take(fields, facts, "eventId", line(128), false);
        take(fields, facts, "eventType", FieldKinds.matching(TYPE.asMatchPredicate()), false);
        take(fields, facts, "code", FieldKinds.matching(CODE.asMatchPredicate()), false);
        take(fields, facts, "by", line(512), decided);
        take(fields, facts, "reason", PersonnelNoteReader::reason, decided);
        return id.isPresent() && what.isPresent() && findings.isEmpty()
                ? new Reading.WellFormed(new PersonnelNote(id.get(), what.get(), facts))
                : new Reading.Malformed(findings);
    }

    private static void take(
            EventFields fields,
            Map<String, String> facts,
            String name,
            Function<String, String> kind,
            boolean mandatory) {
        Optional<String> value = mandatory ? fields.required(name, kind) : fields.optional(name, kind);
        value.ifPresent(text -> facts.put(name, text));
    }

    private static Function<String, String> uuid() {
        return FieldKinds.matching(UUID_TEXT.asMatchPredicate());
    }

    private static Function<String, String> line(int longest) {
        return FieldKinds.matching(text ->
                !text.isEmpty() && text.length() <= longest && text.codePoints().noneMatch(Character::isISOControl));
    }

    /** The trail can never be cleaned: what must not stand in it is not let in. */
    private static String reason(String text) {
        if (PERSONAL_NUMBER.matcher(text).find()) {
            throw new EventFields.FieldRefused("personal_number", "holds a personal number");
        }
        return line(500).apply(text);
    }
}
