package io.officergate.sync.event.csv;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.officergate.sync.event.FindingCode;

/** What a cell says, or why it is refused. */
public sealed interface CellText {

    /** It says this. */
    record Said(JsonNode value) implements CellText {}

    /** It is refused, with one sentence in each language that repeats nothing of it. */
    record Refused(FindingCode code, String vietnamese, String english) implements CellText {}

    static CellText said(String text) {
        return new Said(TextNode.valueOf(text));
    }

    static CellText invalid(String vietnamese, String english) {
        return new Refused(FindingCode.INVALID, vietnamese, english);
    }

    static CellText cut(String vietnamese, String english) {
        return new Refused(FindingCode.CUT_BY_SPREADSHEET, vietnamese, english);
    }
}
