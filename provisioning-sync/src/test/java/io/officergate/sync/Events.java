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

    private static PersonnelEvent read(String json) {
        return ((WellFormed) READER.readOne(json.getBytes(StandardCharsets.UTF_8), NOW)).event();
    }
}
