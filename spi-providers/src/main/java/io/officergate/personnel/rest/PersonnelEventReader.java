package io.officergate.personnel.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.officergate.career.NamedDuty;
import io.officergate.career.Place;
import io.officergate.kernel.Decision;
import io.officergate.kernel.PersonalNumber;
import io.officergate.kernel.UnitCode;
import io.officergate.personnel.NewAccount;
import io.officergate.personnel.PersonnelEvent;
import io.officergate.personnel.PersonnelEventType;
import io.officergate.personnel.rest.EventFields.FieldRefused;
import io.officergate.platform.Problem.FieldError;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads a CloudEvent of docs/contracts/personnel-event.schema.json; both modules are held to the same test vectors. */
public final class PersonnelEventReader {
    private static final String TYPE_PREFIX = "io.officergate.personnel.";
    private static final ZoneOffset VIET_NAM = ZoneOffset.ofHours(7);
    private static final long OLDEST_YEARS = 30;
    private static final long FURTHEST_YEARS = 2;

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern SEQUENCE = Pattern.compile("[0-9]{1,18}");
    private static final Pattern TWELVE_DIGITS_INSIDE = Pattern.compile(".*[0-9]{12}.*");

    private static final Set<String> DUTY_FIELDS = Set.of("duty", "system", "unit");

    private static final Set<String> DECISION_FIELDS = Set.of(
            "decisionNumber",
            "decisionDate",
            "issuer",
            "effectiveFrom",
            "effectiveTo",
            "personalNumber",
            "fromUnit",
            "toUnit",
            "dutiesTaken",
            "dutiesGiven",
            "successor",
            "cancels",
            "account",
            "reportedAt",
            "reportedBy",
            "decisionHash");

    /** What came of reading. */
    public sealed interface Reading {
        /** The event is well formed. */
        record WellFormed(PersonnelEvent event) implements Reading {}

        /** It is not; everything that is wrong with it. */
        record Malformed(List<FieldError> findings) implements Reading {}
    }

    private final Instant now;

    /**
     * A reader that judges dates against the present.
     *
     * @param now the present
     */
    public PersonnelEventReader(Instant now) {
        this.now = now;
    }

    /** Reads one structured CloudEvent. */
    public Reading read(JsonNode json) {
        List<FieldError> findings = new ArrayList<>();
        if (!json.isObject()) {
            return new Reading.Malformed(List.of(new FieldError("", "invalid", "the body is not a JSON object")));
        }
        Optional<PersonnelEvent> event = readEnvelope(new EventFields(json, "", findings));
        return event.isPresent() && findings.isEmpty()
                ? new Reading.WellFormed(event.get())
                : new Reading.Malformed(findings);
    }

    private Optional<PersonnelEvent> readEnvelope(EventFields envelope) {
        envelope.required("specversion", FieldKinds.matching("1.0"::equals));
        Optional<String> id = envelope.required("id", FieldKinds.text(128));
        Optional<String> source = envelope.required("source", PersonnelEventReader::uriReference);
        Optional<PersonnelEventType> type = envelope.required("type", PersonnelEventReader::type);
        envelope.optional("time", OffsetDateTime::parse);
        envelope.optional("datacontenttype", FieldKinds.matching("application/json"::equals));
        envelope.optional(
                "subject",
                FieldKinds.matching(text -> !TWELVE_DIGITS_INSIDE.matcher(text).matches()));
        long sequence = envelope.optional("sequence", FieldKinds.matching(SEQUENCE.asMatchPredicate()))
                .map(Long::parseLong)
                .orElse(0L);
        Optional<EventFields> data = envelope.object("data", true);
        if (data.isEmpty()) {
            return Optional.empty();
        }
        return readDecision(data.get(), id, source, type, sequence);
    }

    private Optional<PersonnelEvent> readDecision(
            EventFields data,
            Optional<String> id,
            Optional<String> source,
            Optional<PersonnelEventType> type,
            long sequence) {
        data.allowOnly(DECISION_FIELDS);
        Optional<String> decisionNumber = data.required("decisionNumber", FieldKinds.text(100));
        Optional<LocalDate> decided = data.required("decisionDate", LocalDate::parse);
        Optional<Decision> decision = decisionNumber.map(text -> new Decision(text, decided));
        data.required("issuer", FieldKinds.text(255));
        Optional<Instant> from = data.required("effectiveFrom", this::effective);
        Optional<Instant> until = data.optional("effectiveTo", PersonnelEventReader::instant);
        until.filter(to -> from.isPresent() && !to.isAfter(from.get()))
                .ifPresent(tooEarly -> data.find("effectiveTo", "out_of_range", "is not after effectiveFrom"));
        Optional<Instant> reported = data.optional("reportedAt", OffsetDateTime::parse)
                .map(OffsetDateTime::toInstant)
                .flatMap(this::plausible);
        data.optional("reportedBy", FieldKinds.text(255));
        data.optional("decisionHash", FieldKinds.matching(HASH.asMatchPredicate()));
        Optional<PersonalNumber> number = readOfficer(data, type);
        Optional<PersonalNumber> successor = data.optional("successor", FieldKinds::personalNumber);
        if (successor.isPresent() && successor.equals(number)) {
            data.find("successor", "invalid", "is the officer himself");
        }
        readCancelled(data, id, type);
        Optional<UnitCode> fromUnit = data.optional("fromUnit", UnitCode::new);
        Optional<UnitCode> toUnit = data.optional("toUnit", UnitCode::new);
        List<NamedDuty> taken = FieldKinds.duties(data, "dutiesTaken", DUTY_FIELDS);
        List<NamedDuty> given = FieldKinds.duties(data, "dutiesGiven", DUTY_FIELDS);
        Optional<NewAccount> account = data.object("account", false).flatMap(FieldKinds::account);
        if (id.isEmpty()
                || source.isEmpty()
                || type.isEmpty()
                || decision.isEmpty()
                || from.isEmpty()
                || decided.isEmpty()) {
            return Optional.empty();
        }
        PersonnelEvent event = new PersonnelEvent(
                new Place(from.get(), decided.get(), sequence, Place.NOT_YET_KEPT, source.get(), id.get()),
                type.get(),
                decision.get(),
                until,
                number,
                fromUnit,
                toUnit,
                taken,
                given,
                successor,
                account,
                reported);
        requireWhatTheTypeNeeds(data, event);
        return Optional.of(event);
    }

    private static Optional<PersonalNumber> readOfficer(EventFields data, Optional<PersonnelEventType> type) {
        boolean aboutUnit = type.filter(
                        t -> t == PersonnelEventType.UNIT_MERGE || t == PersonnelEventType.UNIT_DISSOLUTION)
                .isPresent();
        if (type.filter(t -> t == PersonnelEventType.CANCELLATION).isPresent() && data.has("fromUnit")) {
            return data.optional("personalNumber", FieldKinds::personalNumber);
        }
        if (!aboutUnit) {
            return data.required("personalNumber", FieldKinds::personalNumber);
        }
        if (data.optional("personalNumber", Function.identity()).isPresent()) {
            data.find("personalNumber", "invalid", "does not belong in an event about a unit");
        }
        return Optional.empty();
    }

    private static void readCancelled(EventFields data, Optional<String> id, Optional<PersonnelEventType> type) {
        if (type.isEmpty()) {
            return;
        }
        if (type.get() != PersonnelEventType.CANCELLATION) {
            if (data.has("cancels")) {
                data.find("cancels", "invalid", "belongs in a cancellation only");
            }
            return;
        }
        Optional<String> cancels = data.required("cancels", FieldKinds.text(128));
        if (cancels.isPresent() && cancels.equals(id)) {
            data.find("cancels", "invalid", "is the event itself");
        }
    }

    private static void requireWhatTheTypeNeeds(EventFields data, PersonnelEvent event) {
        switch (event.type()) {
            case RECRUITMENT -> {
                requirePresent(data, "toUnit", event.toUnit());
                data.object("account", true);
            }
            case TRANSFER, APPOINTMENT -> requirePresent(data, "toUnit", event.toUnit());
            case ROTATION, SECONDMENT -> {
                requirePresent(data, "toUnit", event.toUnit());
                data.required("effectiveTo", PersonnelEventReader::instant);
            }
            case HANDOVER -> {
                requirePresent(data, "successor", event.successor());
                if (event.dutiesTaken().isEmpty()) {
                    data.find("dutiesTaken", "required", "is missing");
                }
            }
            case UNIT_MERGE -> {
                requirePresent(data, "fromUnit", event.fromUnit());
                requirePresent(data, "toUnit", event.toUnit());
            }
            case UNIT_DISSOLUTION -> requirePresent(data, "fromUnit", event.fromUnit());
            default -> {
                // the common fields are enough
            }
        }
    }

    private static void requirePresent(EventFields data, String name, Optional<?> value) {
        if (value.isEmpty()) {
            data.required(name, Function.identity());
        }
    }

    private Instant effective(String text) {
        Instant instant = instant(text);
        OffsetDateTime today = now.atOffset(VIET_NAM);
        if (instant.isBefore(today.minusYears(OLDEST_YEARS).toInstant())
                || instant.isAfter(today.plusYears(FURTHEST_YEARS).toInstant())) {
            throw new FieldRefused(
                    "out_of_range",
                    "is more than " + OLDEST_YEARS + " years ago or more than " + FURTHEST_YEARS + " years ahead");
        }
        return instant;
    }

    /** Nothing is reported later than it arrives; an office whose clock is years behind has said nothing. */
    private Optional<Instant> plausible(Instant reported) {
        Instant oldest = now.atOffset(VIET_NAM).minusYears(OLDEST_YEARS).toInstant();
        return Optional.of(reported.isAfter(now) ? now : reported).filter(said -> !said.isBefore(oldest));
    }

    /** As exact as the database keeps it: or a decision would be later than another one of the same instant that is kept already. */
    private static Instant instant(String text) {
        return text.length() == 10
                ? LocalDate.parse(text).atStartOfDay().toInstant(VIET_NAM)
                : OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
    }

    private static PersonnelEventType type(String text) {
        if (text.startsWith(TYPE_PREFIX)) {
            for (PersonnelEventType type : PersonnelEventType.values()) {
                if (text.equals(TYPE_PREFIX + type.name())) {
                    return type;
                }
            }
        }
        throw new FieldRefused("unknown_type", "is not a personnel event of this contract");
    }

    private static String uriReference(String text) {
        if (text.length() > 255 || URI.create(text).toString().isEmpty()) {
            throw new IllegalArgumentException("not a URI reference of 1 to 255 characters");
        }
        return text;
    }
}
