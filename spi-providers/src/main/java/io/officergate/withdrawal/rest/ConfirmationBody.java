package io.officergate.withdrawal.rest;

import io.officergate.audit.Explanation;
import io.officergate.platform.JsonBody;
import io.officergate.platform.Now;
import io.officergate.platform.Problem.FieldError;
import io.officergate.withdrawal.Confirmation;
import io.officergate.withdrawal.ConfirmationPolicy;
import io.officergate.withdrawal.WithdrawalTask;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** {@code {"number","date","reason"?}}: which document of the system's owner confirms a withdrawal. */
record ConfirmationBody(String number, LocalDate date, Optional<Explanation> reason) {
    private static final String NUMBER = "number";
    private static final String DATE = "date";
    private static final String REASON = "reason";

    /** What the text says; refuses with 400 and names all that is wrong. */
    static ConfirmationBody read(String text, WithdrawalTask task, Instant now) {
        JsonBody body = JsonBody.read(text, Set.of(NUMBER, DATE, REASON));
        body.check(
                NUMBER,
                ConfirmationPolicy::isNumber,
                "number is that of the owner's document, 1 to 100 characters, and not a person's number");
        Optional<LocalDate> date = ConfirmationPolicy.date(body.text(DATE));
        date.ifPresentOrElse(
                known -> checkDate(body, known, task, now),
                () -> body.note(new FieldError(
                        DATE, "malformed", "date is that of the owner's document, dd/MM/yyyy or yyyy-MM-dd")));
        if (!body.node(REASON).isMissingNode()) {
            body.check(REASON, Explanation::isFit, "reason has 3 to 500 characters when it is given");
        }
        body.refuseErrors("a withdrawal is confirmed by the number and the date of the owner's document");
        return new ConfirmationBody(
                body.text(NUMBER).strip(),
                date.orElseThrow(),
                Optional.of(body.text(REASON)).filter(Explanation::isFit).map(Explanation::new));
    }

    Confirmation by(String caller, Instant now) {
        return new Confirmation(number, date, caller, now);
    }

    private static void checkDate(JsonBody body, LocalDate date, WithdrawalTask task, Instant now) {
        switch (ConfirmationPolicy.decide(date, Now.day(task.effectiveAt()), Now.day(now))) {
            case FIT -> {}
            case IN_FUTURE -> body.note(new FieldError(DATE, "in_future", "date is not later than today in Viet Nam"));
            case BEFORE_EFFECT ->
                body.note(new FieldError(
                        DATE, "before_effect", "date is not before the day from which the decision holds"));
        }
    }
}
