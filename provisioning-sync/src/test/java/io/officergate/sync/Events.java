package io.officergate.sync;

import io.officergate.sync.event.EventBounds;
import io.officergate.sync.event.EventVerdict.WellFormed;
import io.officergate.sync.event.PersonnelEvent;
import io.officergate.sync.event.json.EventReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Personnel events for tests, as a personnel system would send them. Personal numbers have the place code 000. */
public final class Events {

    public static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");

    private static final EventReader READER = new EventReader(new EventBounds(30, 2));

    private Events() {}

    public static String resignation(String id, String personalNumber, String effectiveFrom) {
        return """
                {"specversion":"1.0","id":"%s","source":"/hr/ha-noi","type":"io.officergate.personnel.RESIGNATION",\
                "data":{"personalNumber":"%s","decisionNumber":"12/QĐ-UBND","decisionDate":"2026-11-19",\
                "issuer":"UBND","effectiveFrom":"%s","fromUnit":"H26.101"}}""".formatted(id, personalNumber, effectiveFrom);
    }

    /** The same, read. */
    public static PersonnelEvent resigns(String id, String personalNumber, String effectiveFrom) {
        return read(resignation(id, personalNumber, effectiveFrom));
    }

    /** As a source in another province says it. */
    public static PersonnelEvent resignsElsewhere(String id, String personalNumber, String effectiveFrom) {
        return read(resignation(id, personalNumber, effectiveFrom).replace("/hr/ha-noi", "/hr/elsewhere"));
    }

    /** An event of another type that needs nothing more; a unit's merge or dissolution names no officer. */
    public static PersonnelEvent of(String type, String id, String personalNumber, String effectiveFrom) {
        return read(json(type, id, personalNumber, effectiveFrom));
    }

    /** An event with a number of its source. */
    public static PersonnelEvent numbered(long sequence, String id, String personalNumber, String effectiveFrom) {
        return read(json("SUSPENSION", id, personalNumber, effectiveFrom)
                .replace("\"source\"", "\"sequence\":\"" + sequence + "\",\"source\""));
    }

    /** The JSON of a cancellation. */
    public static String cancellation(String id, String cancels, String personalNumber, String effectiveFrom) {
        return json("CANCELLATION", id, personalNumber, effectiveFrom)
                .replace("\"issuer\"", "\"cancels\":\"" + cancels + "\",\"issuer\"");
    }

    /** The same, read. */
    public static PersonnelEvent cancels(String id, String cancels, String personalNumber, String effectiveFrom) {
        return read(cancellation(id, cancels, personalNumber, effectiveFrom));
    }

    /** A cancellation about a unit. */
    public static PersonnelEvent cancelsOfUnit(String id, String cancels, String effectiveFrom) {
        return read(cancellation(id, cancels, "000190000001", effectiveFrom)
                .replace("\"personalNumber\":\"000190000001\",", ""));
    }

    /** The first hands the registration of civil status over to the second. */
    public static PersonnelEvent handsOver(String id, String personalNumber, String successor, String effectiveFrom) {
        return read(
                json("HANDOVER", id, personalNumber, effectiveFrom)
                        .replace(
                                "\"fromUnit\"",
                                "\"successor\":\"" + successor
                                        + "\",\"dutiesTaken\":[{\"duty\":\"CIVIL_STATUS\",\"system\":\"civil-status\"}],\"fromUnit\""));
    }

    /** The JSON of an event of any type. */
    public static String json(String type, String id, String personalNumber, String effectiveFrom) {
        String event = resignation(id, personalNumber, effectiveFrom).replace("RESIGNATION", type);
        return switch (type) {
            case "TRANSFER", "APPOINTMENT" -> event.replace("\"fromUnit\"", "\"toUnit\":\"H26.102\",\"fromUnit\"");
            case "UNIT_DISSOLUTION" -> event.replace("\"personalNumber\":\"" + personalNumber + "\",", "");
            case "RECRUITMENT" ->
                event.replace(
                        "\"fromUnit\"",
                        "\"toUnit\":\"H26.102\",\"account\":{\"userName\":\"le-van-moi\",\"familyName\":\"Lê\",\"givenName\":\"Mới\"},\"fromUnit\"");
            default -> event;
        };
    }

    private static PersonnelEvent read(String json) {
        return ((WellFormed) READER.readOne(json.getBytes(StandardCharsets.UTF_8), NOW)).event();
    }
}
