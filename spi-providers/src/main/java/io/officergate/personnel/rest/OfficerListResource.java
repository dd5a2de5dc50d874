package io.officergate.personnel.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.officergate.personnel.ImportedOfficer;
import io.officergate.personnel.keycloak.ImportOutcome;
import io.officergate.personnel.keycloak.OfficerLists;
import io.officergate.personnel.rest.OfficerListReader.Reading;
import io.officergate.personnel.rest.OfficerListReader.Reading.Malformed;
import io.officergate.personnel.rest.OfficerListReader.Reading.WellFormed;
import io.officergate.platform.JsonBody;
import io.officergate.platform.Problem.FieldError;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/** {@code POST …/officergate/officers/import}: part of a province's list of officers (ACC-1). */
public final class OfficerListResource {
    /** Officers in one request. */
    private static final int MOST = 200;

    private static final int LONGEST_NAME = 100;

    private final OfficerLists lists;

    /** The caller has checked who asks. */
    public OfficerListResource(OfficerLists lists) {
        this.lists = lists;
    }

    /** What became of each officer, in their order. */
    public record Answer(List<ImportOutcome> officers) {}

    /**
     * Makes the accounts of those who have none: {@code {"list","check","officers":[…]}}. Everybody is answered, nobody
     * suffers for a neighbour, and the same again changes nothing.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Answer take(String body) {
        JsonBody request = JsonBody.read(body, Set.of("list", "check", "officers"));
        request.check("list", OfficerListResource::isName, "list is a name of 1 to " + LONGEST_NAME + " characters");
        JsonNode officers = request.node("officers");
        if (!officers.isArray() || officers.isEmpty() || officers.size() > MOST) {
            request.note(new FieldError("officers", "malformed", "officers is an array of 1 to " + MOST));
        }
        JsonNode check = request.node("check");
        if (!check.isMissingNode() && !check.isBoolean()) {
            request.note(new FieldError("check", "malformed", "check is true or false"));
        }
        request.refuseErrors("a list has a name and officers");
        return take(request.text("list"), officers, check.asBoolean(false));
    }

    private static boolean isName(String text) {
        return !text.isBlank() && text.length() <= LONGEST_NAME;
    }

    private Answer take(String list, JsonNode officers, boolean check) {
        List<Reading> readings = StreamSupport.stream(officers.spliterator(), false)
                .map(OfficerListReader::read)
                .toList();
        List<ImportedOfficer> fit = readings.stream()
                .filter(WellFormed.class::isInstance)
                .map(reading -> ((WellFormed) reading).officer())
                .toList();
        Iterator<ImportOutcome> taken = lists.take(list, fit, check).iterator();
        return new Answer(readings.stream()
                .map(reading -> reading instanceof Malformed malformed
                        ? ImportOutcome.refused(malformed.findings())
                        : taken.next())
                .toList());
    }
}
