package io.officergate.sync.event.csv;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Pattern;

/** Duties as {@code RECEPTION@procedure-system}, or {@code …@H26.101} with their unit, with {@code |} or line breaks between them. */
final class DutiesCell {

    private static final Pattern BETWEEN = Pattern.compile("[|\\r\\n]");

    private DutiesCell() {}

    static CellText read(String text) {
        ArrayNode duties = JsonNodeFactory.instance.arrayNode();
        for (String written : BETWEEN.split(text, -1)) {
            if (written.isBlank()) {
                continue;
            }
            String[] parts = written.strip().split("@", -1);
            if (parts.length < 2 || parts.length > 3 || parts[0].isEmpty()) {
                return CellText.invalid(
                        "phải viết NHIỆM_VỤ@hệ-thống hoặc NHIỆM_VỤ@hệ-thống@đơn-vị, cách nhau bằng |",
                        "must be written DUTY@system or DUTY@system@unit, with | between them");
            }
            ObjectNode duty = duties.addObject().put("duty", parts[0].strip()).put("system", parts[1].strip());
            if (parts.length == 3) {
                duty.put("unit", parts[2].strip());
            }
        }
        return new CellText.Said(duties);
    }
}
