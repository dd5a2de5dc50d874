package io.officergate.e2e.people;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/** A decision of the personnel office while it is written; by default it is effective today. */
public final class Decision {
    private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final ObjectNode event = JsonNodeFactory.instance.objectNode();
    private final ObjectNode data = event.putObject("data");

    private Decision(String type) {
        LocalDate today = LocalDate.now(VIET_NAM);
        event.put("specversion", "1.0")
                .put("id", UUID.randomUUID().toString())
                .put("source", "https://personnel.mau.example")
                .put("type", "io.officergate.personnel." + type);
        data.put("decisionNumber", "45/QĐ-UBND")
                .put("decisionDate", today.toString())
                .put("issuer", "UBND xã Sông Mây")
                .put("effectiveFrom", today.toString());
    }

    /** A decision of this type, for example {@code TRANSFER}. */
    public static Decision of(String type) {
        return new Decision(type);
    }

    /** Under this decision number, for example {@code 45/QĐ-UBND}. */
    public Decision numbered(String decisionNumber) {
        return with("decisionNumber", decisionNumber);
    }

    public Decision about(Officer officer) {
        return with("personalNumber", officer.personalNumber());
    }

    public Decision about(Newcomer newcomer) {
        return with("personalNumber", newcomer.personalNumber());
    }

    public Decision toUnit(String code) {
        return with("toUnit", code);
    }

    public Decision fromUnit(String code) {
        return with("fromUnit", code);
    }

    /** Of a secondment or a rotation: from now on, for so long. */
    public Decision lasting(Duration time) {
        Instant now = Instant.now();
        return with("effectiveFrom", now.toString())
                .with("effectiveTo", now.plus(time).toString());
    }

    public Decision successor(Officer officer) {
        return with("successor", officer.personalNumber());
    }

    /** Effective so many days from today. */
    public Decision effectiveInDays(int days) {
        return with("effectiveFrom", LocalDate.now(VIET_NAM).plusDays(days).toString());
    }

    public Decision giving(String duty, String system) {
        data.withArray("dutiesGiven").addObject().put("duty", duty).put("system", system);
        return this;
    }

    public Decision taking(String duty, String system) {
        data.withArray("dutiesTaken").addObject().put("duty", duty).put("system", system);
        return this;
    }

    /** What a recruitment says of the account to create. */
    public Decision account(String userName) {
        data.putObject("account")
                .put("userName", userName)
                .put("familyName", "Nguyễn")
                .put("givenName", "Mới");
        return this;
    }

    /** Where the account of a recruitment has its mails. */
    public Decision reachedAt(String email) {
        data.withObject("/account").put("email", email);
        return this;
    }

    /** The source's number for the order of decisions of one instant. */
    public Decision inPlace(String sequence) {
        event.put("sequence", sequence);
        return this;
    }

    /** Any other field of the decision. */
    public Decision with(String field, String value) {
        data.put(field, value);
        return this;
    }

    /** The CloudEvent that reports it. */
    public ObjectNode asEvent() {
        return event.deepCopy();
    }
}
