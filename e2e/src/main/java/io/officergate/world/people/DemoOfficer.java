package io.officergate.world.people;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.officergate.world.WorldFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * An officer of the examples.
 *
 * @param unit code of the unit the officer is a member of
 * @param roles roles beside duties: a realm role, or {@code client/role}
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DemoOfficer(
        String userName,
        String familyName,
        String givenName,
        String email,
        String personalNumber,
        String unit,
        List<DutyAtSystem> duties,
        List<String> roles) {
    /** A duty, which is a role of the connected system's client. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record DutyAtSystem(String duty, String system) {}

    public DemoOfficer {
        duties = duties == null ? List.of() : List.copyOf(duties);
        roles = roles == null ? List.of() : List.copyOf(roles);
    }

    /** Reads a file of officers: a JSON array. */
    public static List<DemoOfficer> readAll(Path file) {
        try {
            return new ObjectMapper().readValue(file.toFile(), new TypeReference<List<DemoOfficer>>() {});
        } catch (IOException unreadable) {
            throw new WorldFailure("The officers in " + file + " cannot be read.", "restore the file.", unreadable);
        }
    }
}
