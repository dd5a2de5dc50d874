package io.officergate.withdrawal.rest;

import io.officergate.platform.Database;
import io.officergate.platform.Now;
import io.officergate.platform.PrintedSheet;
import io.officergate.platform.Problem;
import io.officergate.withdrawal.TaskReach;
import io.officergate.withdrawal.WithdrawalLetter;
import io.officergate.withdrawal.WithdrawalTask;
import io.officergate.withdrawal.keycloak.Letters;
import io.officergate.withdrawal.keycloak.Names;
import io.officergate.withdrawal.keycloak.WithdrawalTasks;
import io.officergate.withdrawal.store.TaskRows;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** One task: what it says, its letter, and the confirmation that closes it (JML-4). */
public final class WithdrawalTaskResource {
    private final KeycloakSession session;
    private final RealmModel realm;
    private final TaskReach reach;
    private final WithdrawalTask task;

    WithdrawalTaskResource(KeycloakSession session, RealmModel realm, TaskReach reach, WithdrawalTask task) {
        this.session = session;
        this.realm = realm;
        this.reach = reach;
        this.task = task;
    }

    /** The task as it is now. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public TaskView read() {
        return TaskView.of(task, new Names(realm), Now.instant());
    }

    /** The letter as {@code {"to","email"?,"subject","text"}}. */
    @GET
    @Path("letter")
    @Produces(MediaType.APPLICATION_JSON)
    public Response letter() {
        WithdrawalLetter letter = new Letters(session, realm).of(task);
        Map<String, String> answer = new LinkedHashMap<>();
        answer.put("to", letter.owner());
        new Names(realm).email(task.right()).ifPresent(address -> answer.put("email", address));
        answer.put("subject", WithdrawalLetter.SUBJECT);
        answer.put("text", letter.text());
        return notKept(answer);
    }

    /** The letter as a page to print. */
    @GET
    @Path("letter")
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    public Response letterForPrint() {
        WithdrawalLetter letter = new Letters(session, realm).of(task);
        String sheet = """
                <h1>Đề nghị thu hồi quyền</h1>
                <p>%s</p>
                <p>%s</p>
                <p lang="en">%s</p>
                <p>%s</p>
                """.formatted(
                        PrintedSheet.escaped(letter.addressee()),
                        PrintedSheet.escaped(letter.vietnamese()),
                        PrintedSheet.escaped(letter.english()),
                        PrintedSheet.escaped(letter.reference()));
        return notKept(PrintedSheet.html(WithdrawalLetter.SUBJECT, sheet));
    }

    /** Closes the task, once: 409 when it is closed, 403 for whoever may only read it or has held the right. */
    @POST
    @Path("confirmation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public TaskView confirm(String body) {
        if (!reach.mayConfirm(task)) {
            throw Problem.of(403, "forbidden", "only another administrator of this officer's unit may confirm")
                    .asException();
        }
        Instant now = Now.instant();
        ConfirmationBody confirmation = ConfirmationBody.read(body, task, now);
        if (!new WithdrawalTasks(session, realm)
                .confirm(task, confirmation.by(reach.caller(), now), confirmation.reason())) {
            throw Problem.of(409, "already_confirmed", "this withdrawal was confirmed before")
                    .asException();
        }
        WithdrawalTask closed = new TaskRows(Database.of(session))
                .find(realm.getId(), task.id())
                .orElseThrow();
        return TaskView.of(closed, new Names(realm), now);
    }

    private static Response notKept(Object answer) {
        return Response.ok(answer).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
