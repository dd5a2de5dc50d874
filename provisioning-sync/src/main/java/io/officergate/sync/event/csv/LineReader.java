package io.officergate.sync.event.csv;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.officergate.sync.event.EventVerdict;
import io.officergate.sync.event.EventVerdict.Malformed;
import io.officergate.sync.event.Finding;
import io.officergate.sync.event.FindingCode;
import io.officergate.sync.event.json.EventReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;

/** Turns one line into the tree of an event and has it judged. */
final class LineReader {

    private static final int LONGEST_CELL = 4000;
    private static final int MOST_FINDINGS = 30;

    private final EventReader events;
    private final Headings headings;
    private final Optional<String> source;
    private final Instant now;

    LineReader(EventReader events, Headings headings, Optional<String> source, Instant now) {
        this.events = events;
        this.headings = headings;
        this.source = source;
        this.now = now;
    }

    EventVerdict read(CSVRecord record, int line) {
        ObjectNode event = JsonNodeFactory.instance.objectNode().put("specversion", "1.0");
        event.put("datacontenttype", "application/json");
        event.putObject("data");
        List<Finding> findings = new ArrayList<>();
        Set<String> known = new HashSet<>();
        headings.places().forEach((column, at) -> {
            String cell = at < record.size() ? record.get(at) : "";
            if (!isBlank(cell)) {
                CellText text =
                        cell.length() > LONGEST_CELL ? tooLong() : column.kind().read(cell);
                take(text, column, line, event, findings, known);
            }
        });
        nothingBesideTheColumns(record, line).ifPresent(findings::add);
        source(event, line).ifPresent(finding -> {
            findings.add(finding);
            known.add("source");
        });
        type(event, line, known).ifPresent(findings::add);
        if (!event.has("id")) {
            DerivedId.of(event).ifPresentOrElse(id -> event.put("id", id), () -> known.add("id"));
        }
        return judged(event, line, findings, known);
    }

    static boolean isBlank(String cell) {
        return cell.replace('\u00a0', ' ').isBlank();
    }

    private EventVerdict judged(ObjectNode event, int line, List<Finding> findings, Set<String> known) {
        EventVerdict verdict = events.judge(event, now);
        if (verdict instanceof Malformed malformed) {
            malformed.findings().stream()
                    .filter(finding -> known.stream().noneMatch(finding.field()::startsWith))
                    .limit(MOST_FINDINGS)
                    .map(finding -> Places.translated(line, finding, headings))
                    .forEach(findings::add);
            return new Malformed(findings, Optional.empty());
        }
        return findings.isEmpty() ? verdict : new Malformed(findings, Optional.empty());
    }

    private void take(
            CellText text, Column column, int line, ObjectNode event, List<Finding> findings, Set<String> known) {
        if (text instanceof CellText.Said said) {
            ObjectNode parent = event;
            String[] path = column.path().split("\\.", -1);
            for (int at = 0; at < path.length - 1; at++) {
                parent = parent.withObjectProperty(path[at]);
            }
            parent.set(path[path.length - 1], said.value());
        } else if (text instanceof CellText.Refused refused) {
            known.add(column.path());
            findings.add(
                    Places.finding(line, column, headings, refused.code(), refused.vietnamese(), refused.english()));
        }
    }

    private Optional<Finding> nothingBesideTheColumns(CSVRecord record, int line) {
        for (int at = 0; at < record.size(); at++) {
            if (!headings.places().containsValue(at) && !isBlank(record.get(at))) {
                String letters = Headings.letters(at);
                return Optional.of(Places.finding(
                        line,
                        "*",
                        FindingCode.UNKNOWN_FIELD,
                        "ô " + letters + " có dữ liệu nhưng cột không có tiêu đề",
                        "cell " + letters + " is filled, but its column has no heading"));
            }
        }
        return Optional.empty();
    }

    private Optional<Finding> source(ObjectNode event, int line) {
        String inLine = event.path("source").asText("");
        if (inLine.isEmpty() && source.isPresent()) {
            event.put("source", source.get());
        } else if (inLine.isEmpty()) {
            return Optional.of(Places.finding(
                    line,
                    Column.SOURCE,
                    headings,
                    FindingCode.REQUIRED,
                    "còn thiếu: thêm cột này hoặc gửi tới /personnel-events?source=…",
                    "is required: add the column or send to /personnel-events?source=…"));
        } else if (source.filter(sent -> !sent.equals(inLine)).isPresent()) {
            return Optional.of(Places.finding(
                    line,
                    Column.SOURCE,
                    headings,
                    FindingCode.INVALID,
                    "khác với nguồn trong địa chỉ gửi (?source=…)",
                    "differs from the source in the address (?source=…)"));
        }
        return Optional.empty();
    }

    /** Without a type every rule of the schema would ask for its own fields. */
    private Optional<Finding> type(ObjectNode event, int line, Set<String> known) {
        if (event.has("type")) {
            return Optional.empty();
        }
        event.put("type", "");
        boolean isNamed = !known.add("type");
        return isNamed
                ? Optional.empty()
                : Optional.of(
                        Places.finding(line, Column.TYPE, headings, FindingCode.REQUIRED, "còn thiếu", "is required"));
    }

    private static CellText tooLong() {
        return new CellText.Refused(
                FindingCode.TOO_LARGE,
                "dài hơn " + LONGEST_CELL + " ký tự",
                "is longer than " + LONGEST_CELL + " characters");
    }
}
