package io.officergate.personnel.rest;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.officergate.personnel.PersonnelSource;
import io.officergate.personnel.RegisteredOfficer;
import io.officergate.personnel.keycloak.Register;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The register as JSON lines: first the source, its units and all duties there are, then one line for each officer, last how many there were, so that one that breaks off
 * is not taken for a whole one.
 */
final class RegisterLines {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LINE_END = "\n";

    private RegisterLines() {}

    /** Writes it, and keeps none of it. */
    static void write(Register register, PersonnelSource source, String name, OutputStream to) throws IOException {
        List<String> units = register.unitsOf(source);
        JsonGenerator json = JSON.getFactory().createGenerator(to, JsonEncoding.UTF8);
        json.setPrettyPrinter(new MinimalPrettyPrinter(LINE_END));
        json.writeStartObject();
        json.writeStringField("source", name);
        texts(json, "units", units);
        texts(json, "duties", register.duties());
        json.writeEndObject();
        long officers = 0;
        try (Stream<RegisteredOfficer> all = register.officersOf(units)) {
            for (Iterator<RegisteredOfficer> rest = all.iterator(); rest.hasNext(); officers++) {
                officer(json, rest.next());
            }
        }
        json.writeStartObject();
        json.writeNumberField("officers", officers);
        json.writeEndObject();
        json.writeRaw(LINE_END);
        json.flush();
    }

    private static void officer(JsonGenerator json, RegisteredOfficer officer) throws IOException {
        json.writeStartObject();
        json.writeStringField("officer", officer.officer());
        json.writeStringField("personalNumber", officer.personalNumber().digits());
        json.writeStringField("userName", officer.userName());
        json.writeStringField("name", officer.fullName());
        json.writeStringField("status", officer.status());
        json.writeStringField("reason", officer.reason());
        texts(json, "units", officer.units());
        texts(json, "duties", officer.duties());
        if (officer.nextChange().isPresent()) {
            json.writeStringField("nextChange", officer.nextChange().get().toString());
        }
        if (officer.isGuest()) {
            json.writeBooleanField("guest", true);
        }
        json.writeEndObject();
    }

    private static void texts(JsonGenerator json, String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
