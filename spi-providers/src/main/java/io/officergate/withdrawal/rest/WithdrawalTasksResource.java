package io.officergate.withdrawal.rest;

import io.officergate.kernel.UnitCode;
import io.officergate.platform.Database;
import io.officergate.platform.Now;
import io.officergate.platform.Problem;
import io.officergate.platform.Problem.FieldError;
import io.officergate.withdrawal.TaskReach;
import io.officergate.withdrawal.WithdrawalTask;
import io.officergate.withdrawal.WithdrawalTask.State;
import io.officergate.withdrawal.keycloak.Names;
import io.officergate.withdrawal.store.TaskFilter;
import io.officergate.withdrawal.store.TaskRows;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** {@code …/officergate/withdrawal-tasks}: withdrawals in systems outside single sign-on (JML-4). */
public final class WithdrawalTasksResource {
    private static final int MOST_ROWS = 1000;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private final KeycloakSession session;
    private final RealmModel realm;
    private final TaskReach reach;

    /** The caller has found out which tasks concern whoever asks. */
    public WithdrawalTasksResource(KeycloakSession session, RealmModel realm, TaskReach reach) {
        this.session = session;
        this.realm = realm;
        this.reach = reach;
    }

    /**
     * Tasks in the order of their numbers; 400 names every parameter that is wrong.
     *
     * @param state {@code OPEN} or {@code CONFIRMED}; both when it is missing
     * @param unit an organisation code; all units when it is missing
     * @param overdue {@code true} for open tasks that are past due only
     * @param after number after which to go on
     * @param limit 1 to 1000
     */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public TaskView.Page tasks(
            @QueryParam("state") @Nullable String state,
            @QueryParam("unit") @Nullable String unit,
            @QueryParam("overdue") @DefaultValue("false") String overdue,
            @QueryParam("after") @DefaultValue("0") String after,
            @QueryParam("limit") @DefaultValue("100") String limit) {
        Instant now = Now.instant();
        refuseWrong(state, unit, overdue, after, limit);
        int most = Integer.parseInt(limit);
        TaskFilter filter = new TaskFilter(
                Optional.ofNullable(state).map(State::valueOf),
                Optional.ofNullable(unit),
                Optional.of(now).filter(due -> Boolean.parseBoolean(overdue)),
                reach.read());
        List<WithdrawalTask> found = rows().read(realm.getId(), filter, Long.parseLong(after), most + 1);
        List<WithdrawalTask> shown = found.subList(0, Math.min(found.size(), most));
        Names names = new Names(realm);
        return new TaskView.Page(
                shown.stream().map(task -> TaskView.of(task, names, now)).toList(),
                found.size() > most ? shown.get(most - 1).id() : null);
    }

    /** One task, its letter and its confirmation; 404 for one that does not exist or concerns others. */
    @Path("{id}")
    public WithdrawalTaskResource task(@PathParam("id") String id) {
        WithdrawalTask task = Optional.of(id)
                .filter(text -> NUMBER.matcher(text).matches())
                .flatMap(number -> rows().find(realm.getId(), Long.parseLong(number)))
                .filter(reach::mayRead)
                .orElseThrow(() -> Problem.ofField(404, "unknown_task", "id", "no withdrawal task of this number")
                        .asException());
        return new WithdrawalTaskResource(session, realm, reach, task);
    }

    private TaskRows rows() {
        return new TaskRows(Database.of(session));
    }

    private static void refuseWrong(
            @Nullable String state, @Nullable String unit, String overdue, String after, String limit) {
        List<FieldError> errors = new ArrayList<>();
        note(errors, state == null || isState(state), "state", "state is OPEN or CONFIRMED");
        note(errors, unit == null || UnitCode.isWellFormed(unit), "unit", "unit is an organisation code");
        note(errors, Stream.of("true", "false").anyMatch(overdue::equals), "overdue", "overdue is true or false");
        note(errors, NUMBER.matcher(after).matches(), "after", "after is the number of a task");
        note(errors, isLimit(limit), "limit", "limit is 1 to " + MOST_ROWS);
        if (!errors.isEmpty()) {
            throw new Problem(400, "malformed", "the list cannot be narrowed like that", errors).asException();
        }
    }

    private static void note(List<FieldError> errors, boolean isFit, String field, String message) {
        if (!isFit) {
            errors.add(new FieldError(field, "malformed", message));
        }
    }

    private static boolean isState(String text) {
        return Stream.of(State.values()).anyMatch(state -> state.name().equals(text));
    }

    private static boolean isLimit(String text) {
        return NUMBER.matcher(text).matches() && Long.parseLong(text) >= 1 && Long.parseLong(text) <= MOST_ROWS;
    }
}
