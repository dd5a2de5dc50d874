package io.officergate.chaos;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;

/**
 * One decision, as it stands in somebody's history.
 *
 * @param type as rules.md section 4 calls it; {@link #TAKE_OVER} is a hand-over as it stands in the successor's
 * @param until when what it gives ends; of a secondment and a rotation
 * @param sequence the number of the decision among those of whom it is about
 * @param unit the unit entered; empty when there is none
 * @param taken the duty that ends
 * @param given the duty that begins
 * @param other the personal number of the successor, or the unit that is merged or dissolved
 */
public record Fact(
        String type, Instant from, Instant until, int sequence, String unit, String taken, String given, String other)
        implements Comparable<Fact> {
    static final String TAKE_OVER = "TAKE_OVER";

    private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");

    @Override
    public int compareTo(Fact other) {
        return Comparator.comparing(Fact::from).thenComparing(Fact::sequence).compare(this, other);
    }

    /** Whether it is reported: what one takes over is reported of whoever hands it over. */
    boolean isReported() {
        return !type.equals(TAKE_OVER);
    }

    /** As the personnel office reports it of that officer. */
    ObjectNode asEventOf(ReferenceCareer officer) {
        ObjectNode event = asEvent(officer.userName());
        ObjectNode data = event.withObject("/data").put("personalNumber", officer.number());
        switch (type) {
            case "TRANSFER", "REINSTATEMENT" -> give(data.put("toUnit", unit));
            case "ROTATION", "SECONDMENT" -> give(data.put("toUnit", unit).put("effectiveTo", until.toString()));
            case "POSITION_CHANGE" -> {
                give(data);
                duty(data, "dutiesTaken", taken);
            }
            case "HANDOVER" -> duty(data.put("successor", other), "dutiesTaken", taken);
            default -> {
                // the common fields are enough
            }
        }
        return event;
    }

    /** As the personnel office reports it of a unit. */
    ObjectNode asEventOfUnit() {
        ObjectNode event = asEvent(other);
        ObjectNode data = event.withObject("/data").put("fromUnit", other);
        if (!unit.isEmpty()) {
            data.put("toUnit", unit);
        }
        return event;
    }

    private ObjectNode asEvent(String subject) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        event.put("specversion", "1.0")
                .put("id", subject + Histories.MARK + sequence)
                .put("source", Histories.SOURCE)
                .put("type", "io.officergate.personnel." + type)
                .put("sequence", Integer.toString(sequence));
        event.putObject("data")
                .put("decisionNumber", sequence + "/QĐ-UBND")
                .put("decisionDate", LocalDate.ofInstant(from, VIET_NAM).toString())
                .put("issuer", "UBND tỉnh Mẫu")
                .put("effectiveFrom", from.toString());
        return event;
    }

    private void give(ObjectNode data) {
        duty(data, "dutiesGiven", given);
    }

    private static void duty(ObjectNode data, String field, String duty) {
        String[] parts = duty.split("@", 2);
        data.withArray(field).addObject().put("duty", parts[0]).put("system", parts[1]);
    }
}
