package io.officergate.personnel.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.officergate.career.NamedDuty;
import io.officergate.kernel.DutyAtSystem;
import io.officergate.kernel.PersonalNumber;
import io.officergate.kernel.UnitCode;
import io.officergate.personnel.ImportedOfficer;
import io.officergate.personnel.NewAccount;
import io.officergate.platform.Problem.FieldError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one officer of a list. */
final class OfficerListReader {
    private static final Set<String> FIELDS =
            Set.of("userName", "familyName", "givenName", "email", "personalNumber", "unit", "duties");
    /** A list gives an officer one unit; the duties are there. */
    private static final Set<String> DUTY_FIELDS = Set.of("duty", "system");

    private static final int LONGEST_EMAIL = 254;

    private OfficerListReader() {}

    /** What came of reading. */
    sealed interface Reading {
        /** The officer is well formed. */
        record WellFormed(ImportedOfficer officer) implements Reading {}

        /** Everything that is wrong. */
        record Malformed(List<FieldError> findings) implements Reading {}
    }

    static Reading read(JsonNode json) {
        if (!json.isObject()) {
            return new Reading.Malformed(List.of(new FieldError("", "invalid", "an officer is a JSON object")));
        }
        List<FieldError> findings = new ArrayList<>();
        EventFields officer = new EventFields(json, "", findings);
        officer.allowOnly(FIELDS);
        Optional<String> userName = officer.required("userName", FieldKinds.text(LONGEST_EMAIL));
        Optional<String> familyName = officer.required("familyName", FieldKinds::personName);
        Optional<String> givenName = officer.required("givenName", FieldKinds::personName);
        Optional<String> email = officer.optional("email", FieldKinds::email);
        Optional<PersonalNumber> number = officer.required("personalNumber", FieldKinds::personalNumber);
        Optional<UnitCode> unit = officer.required("unit", UnitCode::new);
        List<DutyAtSystem> duties = FieldKinds.duties(officer, "duties", DUTY_FIELDS).stream()
                .map(NamedDuty::duty)
                .toList();
        if (!findings.isEmpty()) {
            return new Reading.Malformed(findings);
        }
        return new Reading.WellFormed(new ImportedOfficer(
                new NewAccount(userName.orElseThrow(), familyName.orElseThrow(), givenName.orElseThrow(), email),
                number.orElseThrow(),
                unit.orElseThrow(),
                new HashSet<>(duties)));
    }
}
