package io.officergate.officerlist;

import com.fasterxml.jackson.databind.JsonNode;
import io.officergate.officerlist.LineResult.State;
import io.officergate.world.WorldFailure;
import io.officergate.world.keycloak.AdminRest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/** Hands a list to the server, a hundred officers at a time and two parts at once. */
public final class OfficerListImport {
    private static final int PART = 100;
    private static final int AT_A_TIME = 2;
    private static final Duration SERVER_MAY_BE_AWAY = Duration.ofMinutes(3);

    private final PatientAdmin server;
    private final String realm;

    /** An import into a realm that waits three minutes for a server that is away. */
    public OfficerListImport(AdminRest admin, String realm) {
        this(admin, realm, SERVER_MAY_BE_AWAY);
    }

    /** An import into a realm that waits so long for a server that is away. */
    public OfficerListImport(AdminRest admin, String realm, Duration patience) {
        this.server = new PatientAdmin(admin, patience);
        this.realm = realm;
    }

    /**
     * Imports a list.
     *
     * @param name what the audit trail calls the list, 1 to 100 characters
     * @param content the file
     * @param check whether nothing is to be kept
     * @param progress is told how many officers the server was asked about, now and then
     * @return what became of each line; also when the server stayed away, and for some lines that is all there is to say
     * @throws WorldFailure when it is no list, or the server refuses it
     */
    public ListResult run(String name, byte[] content, boolean check, IntConsumer progress) {
        OfficersCsv list = OfficersCsv.read(content);
        List<LineResult> results = new ArrayList<>(list.refused());
        ExecutorService hands = Executors.newFixedThreadPool(AT_A_TIME);
        try {
            List<Future<List<LineResult>>> parts = new ArrayList<>();
            for (List<ListedOfficer> part : parts(list.officers())) {
                parts.add(hands.submit(() -> ask(name, part, check)));
            }
            int done = 0;
            for (Future<List<LineResult>> part : parts) {
                results.addAll(part.get());
                done = Math.min(done + PART, list.officers().size());
                progress.accept(done);
            }
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof WorldFailure told) {
                throw told;
            }
            throw new IllegalStateException("the import stopped", failure.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new WorldFailure(
                    "The import was stopped.", "import the list again: what is done stays done.", stopping);
        } finally {
            hands.shutdownNow();
        }
        results.sort(Comparator.comparingLong(LineResult::line));
        return new ListResult(results);
    }

    private static List<List<ListedOfficer>> parts(List<ListedOfficer> officers) {
        List<List<ListedOfficer>> parts = new ArrayList<>();
        for (int from = 0; from < officers.size(); from += PART) {
            parts.add(officers.subList(from, Math.min(from + PART, officers.size())));
        }
        return parts;
    }

    private List<LineResult> ask(String name, List<ListedOfficer> part, boolean check) {
        Map<String, Object> body = Map.of(
                "list",
                name,
                "check",
                check,
                "officers",
                part.stream().map(OfficerListImport::asJson).toList());
        Optional<JsonNode> answer = server.ask("/" + realm + "/officergate/officers/import", body);
        if (answer.isEmpty()) {
            return part.stream().map(this::unanswered).toList();
        }
        List<LineResult> results = new ArrayList<>();
        JsonNode officers = answer.get().path("officers");
        for (int i = 0; i < part.size(); i++) {
            results.addAll(results(part.get(i).line(), officers.path(i)));
        }
        return results;
    }

    private LineResult unanswered(ListedOfficer officer) {
        return new LineResult(officer.line(), State.UNANSWERED, "", "unanswered", server.lastFailure());
    }

    private static List<LineResult> results(long line, JsonNode officer) {
        State state = State.valueOf(officer.path("state").asText());
        List<LineResult> results = new ArrayList<>();
        for (JsonNode error : officer.path("errors")) {
            results.add(new LineResult(
                    line,
                    state,
                    error.path("field").asText(),
                    error.path("code").asText(),
                    error.path("message").asText()));
        }
        if (results.isEmpty()) {
            results.add(new LineResult(line, state, "", state.name().toLowerCase(Locale.ROOT), ""));
        }
        return results;
    }

    private static Map<String, Object> asJson(ListedOfficer officer) {
        Map<String, Object> json = new LinkedHashMap<>();
        officer.cells().forEach((column, cell) -> json.put(column.field(), cell));
        officer.cell(Column.DUTIES)
                .ifPresent(cell -> json.put(
                        Column.DUTIES.field(),
                        OfficersCsv.duties(cell).stream()
                                .map(OfficerListImport::duty)
                                .toList()));
        return json;
    }

    private static Map<String, String> duty(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? Map.of("duty", text)
                : Map.of("system", text.substring(0, slash), "duty", text.substring(slash + 1));
    }
}
