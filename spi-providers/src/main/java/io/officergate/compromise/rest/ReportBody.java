package io.officergate.compromise.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.officergate.audit.Explanation;
import io.officergate.compromise.CompromiseReport;
import io.officergate.platform.JsonBody;
import io.officergate.platform.Problem.FieldError;

/** What every report of a compromise says: {@code reason}, 3 to 500 characters, and {@code factorsToo}, true or false. */
final class ReportBody {
    static final String REASON = "reason";
    static final String FACTORS_TOO = "factorsToo";

    private ReportBody() {}

    /** Notes what is wrong with the two fields. */
    static void check(JsonBody body) {
        body.check(REASON, Explanation::isFit, "reason says in 3 to 500 characters what is known of it");
        JsonNode factorsToo = body.node(FACTORS_TOO);
        if (!factorsToo.isMissingNode() && !factorsToo.isBoolean()) {
            body.note(new FieldError(FACTORS_TOO, "malformed", "factorsToo is true or false"));
        }
    }

    /** The report of a body in which nothing is wrong; factors stay when nothing is said of them. */
    static CompromiseReport report(JsonBody body) {
        return new CompromiseReport(
                new Explanation(body.text(REASON)), body.node(FACTORS_TOO).asBoolean(false));
    }
}
