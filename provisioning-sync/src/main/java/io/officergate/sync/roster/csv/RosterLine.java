package io.officergate.sync.roster.csv;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.officergate.sync.event.PersonalNumber;
import io.officergate.sync.event.csv.CellText;
import io.officergate.sync.event.csv.Kind;
import io.officergate.sync.event.csv.Spelling;
import io.officergate.sync.roster.FindingKind;
import io.officergate.sync.roster.ListedOfficer;
import io.officergate.sync.roster.RosterFinding;
import io.officergate.sync.roster.RosterList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;

/** One line of a list, judged for itself; what is wrong with it is said at once. */
final class RosterLine {

    private static final int LONGEST_CELL = 4000;
    private static final int LONGEST_NAME = 200;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{12}");
    private static final Pattern UNIT =
            Pattern.compile("[A-Z][0-9]{2}(\\.[0-9]{1,4}){0,3}|[0-9]{3}\\.[0-9]{2}\\.[0-9]{2}\\.[A-Z][0-9]{2}");
    private static final Set<String> SERVING = bare("đang công tác", "đang làm việc", "IN_SERVICE", "có mặt");
    private static final Set<String> AWAY = bare("nghỉ dài hạn", "nghỉ thai sản", "đi học", "vắng mặt", "AWAY");

    private final CSVRecord record;
    private final int line;
    private final RosterHeadings headings;
    private final List<String> vietnamese = new ArrayList<>();
    private final List<String> english = new ArrayList<>();

    RosterLine(CSVRecord record, int line, RosterHeadings headings) {
        this.record = record;
        this.line = line;
        this.headings = headings;
    }

    void into(RosterList list) {
        Optional<PersonalNumber> number = number();
        String name = text(RosterColumn.NAME);
        String unit = unit();
        Optional<Set<String>> duties = headings.has(RosterColumn.DUTIES) ? Optional.of(duties()) : Optional.empty();
        boolean isAway = isAway();
        nothingBesideTheColumns();
        if (number.isEmpty() || !english.isEmpty()) {
            list.takeUnreadable(RosterFinding.fault(
                    FindingKind.UNREADABLE,
                    line,
                    number,
                    "Dòng " + line + ": " + String.join("; ", vietnamese) + ". / Line " + line + ": "
                            + String.join("; ", english) + "."));
            return;
        }
        list.take(new ListedOfficer(
                line,
                number.get(),
                name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME),
                unit,
                duties,
                isAway));
    }

    private Optional<PersonalNumber> number() {
        String text = required(RosterColumn.PERSONAL_NUMBER, Kind.NUMBER);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!NUMBER.matcher(text).matches()) {
            wrong(RosterColumn.PERSONAL_NUMBER, "phải có đúng 12 chữ số", "must have exactly 12 digits");
            return Optional.empty();
        }
        return Optional.of(new PersonalNumber(text));
    }

    private String unit() {
        String text = required(RosterColumn.UNIT, Kind.CODE);
        if (!text.isEmpty() && !UNIT.matcher(text).matches()) {
            wrong(RosterColumn.UNIT, "không phải là mã đơn vị", "is no code of a unit");
        }
        return text.intern();
    }

    private Set<String> duties() {
        Set<String> duties = new HashSet<>();
        for (JsonNode duty : said(RosterColumn.DUTIES, Kind.DUTIES)) {
            duties.add((duty.path("duty").asText() + "@" + duty.path("system").asText()).intern());
        }
        return Set.copyOf(duties);
    }

    private boolean isAway() {
        String status = Spelling.bare(text(RosterColumn.STATUS));
        if (!status.isEmpty() && !SERVING.contains(status) && !AWAY.contains(status)) {
            wrong(
                    RosterColumn.STATUS,
                    "phải là «đang công tác» hoặc «nghỉ dài hạn»; người đã nghỉ việc không có trong danh sách",
                    "must be IN_SERVICE or AWAY; whoever has left is not on the list");
        }
        return AWAY.contains(status);
    }

    private String text(RosterColumn column) {
        return said(column, Kind.TEXT).asText("");
    }

    private String required(RosterColumn column, Kind kind) {
        boolean isBlank = RosterHeadings.isBlank(cell(column));
        if (isBlank) {
            wrong(column, "còn thiếu", "is required");
        }
        return said(column, kind).asText("");
    }

    private JsonNode said(RosterColumn column, Kind kind) {
        String cell = cell(column);
        if (RosterHeadings.isBlank(cell)) {
            return MissingNode.getInstance();
        }
        if (cell.length() > LONGEST_CELL) {
            wrong(column, "quá dài", "is too long");
            return MissingNode.getInstance();
        }
        CellText text = kind.read(cell);
        if (text instanceof CellText.Refused refused) {
            wrong(column, refused.vietnamese(), refused.english());
            return MissingNode.getInstance();
        }
        return ((CellText.Said) text).value();
    }

    private String cell(RosterColumn column) {
        Integer at = headings.places().get(column);
        return at == null || at >= record.size() ? "" : record.get(at);
    }

    private void nothingBesideTheColumns() {
        for (int at = 0; at < record.size(); at++) {
            if (!headings.places().containsValue(at) && !RosterHeadings.isBlank(record.get(at))) {
                String cell = RosterHeadings.letters(at);
                vietnamese.add("ô " + cell + " có dữ liệu nhưng cột không có tiêu đề");
                english.add("cell " + cell + " is filled, but its column has no heading");
                return;
            }
        }
    }

    private void wrong(RosterColumn column, String inVietnamese, String inEnglish) {
        vietnamese.add("cột «" + column.vietnamese() + "» " + inVietnamese);
        english.add("column " + column.english() + " " + inEnglish);
    }

    private static Set<String> bare(String... words) {
        Set<String> bare = new HashSet<>();
        for (String word : words) {
            bare.add(Spelling.bare(word));
        }
        return Set.copyOf(bare);
    }
}
