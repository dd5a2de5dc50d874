package io.officergate.withdrawal.rest;

import io.officergate.withdrawal.Confirmation;
import io.officergate.withdrawal.WithdrawalPolicy;
import io.officergate.withdrawal.WithdrawalTask;
import io.officergate.withdrawal.WithdrawalVerdict;
import io.officergate.withdrawal.WithdrawalVerdict.Confirmed;
import io.officergate.withdrawal.WithdrawalVerdict.OnTime;
import io.officergate.withdrawal.keycloak.Names;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A task as administrators see it; instants are UTC, {@code overdue} is as of this answer. */
record TaskView(
        long id,
        String officer,
        String userName,
        String system,
        String systemName,
        String duty,
        String dutyName,
        List<String> units,
        String decision,
        @Nullable String decisionDate,
        String effectiveAt,
        String openedAt,
        String dueAt,
        String escalateAt,
        @Nullable String escalatedAt,
        String state,
        boolean overdue,
        @Nullable ConfirmationView confirmation) {
    /** What closed it. */
    record ConfirmationView(String number, String date, String by, String at) {
        static ConfirmationView of(Confirmation confirmation) {
            return new ConfirmationView(
                    confirmation.number(),
                    confirmation.date().toString(),
                    confirmation.by(),
                    confirmation.at().toString());
        }
    }

    /**
     * Some tasks in the order of their numbers.
     *
     * @param next the {@code after} of the next page; null on the last one
     */
    record Page(List<TaskView> tasks, @Nullable Long next) {}

    static TaskView of(WithdrawalTask task, Names names, Instant now) {
        return new TaskView(
                task.id(),
                task.holder().id().value(),
                task.holder().userName(),
                task.right().system(),
                names.system(task.right()),
                task.right().duty(),
                names.duty(task.right()),
                task.units(),
                task.decision().number(),
                task.decision().date().map(LocalDate::toString).orElse(null),
                task.effectiveAt().toString(),
                task.openedAt().toString(),
                task.deadlines().dueAt().toString(),
                task.deadlines().escalateAt().toString(),
                task.escalatedAt().map(Instant::toString).orElse(null),
                task.state().name(),
                isOverdue(WithdrawalPolicy.decide(task, now)),
                task.confirmation().map(ConfirmationView::of).orElse(null));
    }

    static boolean isOverdue(WithdrawalVerdict verdict) {
        return !(verdict instanceof OnTime || verdict instanceof Confirmed);
    }
}
