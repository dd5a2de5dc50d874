package io.officergate.sync.roster.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.officergate.sync.event.PersonnelEventType;
import io.officergate.sync.roster.FindingKind;
import io.officergate.sync.roster.Roster;
import io.officergate.sync.roster.RosterDecision;
import io.officergate.sync.roster.RosterFinding;
import io.officergate.sync.roster.Rosters.Kept;

/**
 * The event that puts a finding right, as a personnel system would send it. The same finding under the same decision is the same
 * event whenever it is made; its id is that of the list and the number of the finding, and tells nobody's personal number.
 */
final class ProposedEvent {

    private ProposedEvent() {}

    static JsonNode of(Roster roster, Kept kept, RosterDecision decision) {
        RosterFinding finding = kept.finding();
        PersonnelEventType type = finding.kind().proposal().orElseThrow();
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        event.put("specversion", "1.0")
                .put("id", "roster-" + roster.id() + "-" + kept.number())
                .put("source", roster.source())
                .put("type", type.wireName())
                .put("datacontenttype", "application/json");
        ObjectNode data = event.putObject("data")
                .put("decisionNumber", decision.number())
                .put("decisionDate", decision.date().toString())
                .put("issuer", decision.issuer())
                .put("effectiveFrom", decision.at().toString())
                .put("personalNumber", finding.number().orElseThrow().digits());
        if (finding.kind() == FindingKind.WRONG_UNIT) {
            data.put("toUnit", finding.listedUnit());
        } else if (finding.kind() == FindingKind.EXCESS_RIGHT) {
            taken(data.putArray("dutiesTaken"), finding);
        }
        return event;
    }

    private static void taken(ArrayNode duties, RosterFinding finding) {
        for (String duty : finding.duties()) {
            String[] parts = duty.split("@", 2);
            duties.addObject().put("duty", parts[0]).put("system", parts[1]);
        }
    }
}
