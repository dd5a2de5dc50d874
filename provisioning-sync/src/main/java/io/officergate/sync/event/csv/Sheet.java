package io.officergate.sync.event.csv;

import io.officergate.sync.event.EventVerdict;
import io.officergate.sync.event.Finding;
import io.officergate.sync.event.FindingCode;
import java.util.List;

/** What a file held. */
public sealed interface Sheet {

    /** It is no sheet, or its headings are wrong; its lines were not looked at. */
    record Unusable(List<Finding> findings) implements Sheet {}

    /** Its lines, in their order; at least one. */
    record Lines(List<Line> lines) implements Sheet {}

    /**
     * A line that is not blank.
     *
     * @param number of the line of text in which it begins, from 1
     * @param verdict findings name the line and the column
     */
    record Line(int number, EventVerdict verdict) {

        /** That its event is known with other content. */
        public Finding conflict() {
            return Places.finding(
                    number,
                    "id",
                    FindingCode.INVALID,
                    "quyết định này đã được gửi trước đây với nội dung khác",
                    "this decision was sent before with other content");
        }
    }
}
