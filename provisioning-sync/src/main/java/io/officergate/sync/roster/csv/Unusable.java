package io.officergate.sync.roster.csv;

import io.officergate.sync.event.Finding;
import io.officergate.sync.event.FindingCode;
import java.io.IOException;

/** Ends the reading of what is no list. */
final class Unusable extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    Unusable(Finding finding) {
        super(finding.code().wireName());
        this.finding = finding;
    }

    /** With a place and one sentence in each language. */
    static Unusable at(long line, String field, FindingCode code, String vietnamese, String english) {
        String place = "[line " + line + "]";
        return new Unusable(new Finding(
                field.isEmpty() ? place : place + "." + field,
                code,
                "Dòng " + line + ": " + vietnamese + ". / Line " + line + ": " + english + "."));
    }

    Finding finding() {
        return finding;
    }
}
