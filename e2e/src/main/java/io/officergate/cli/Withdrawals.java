package io.officergate.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.officergate.world.RunFile;
import io.officergate.world.WorldFailure;
import io.officergate.world.keycloak.AdminRest;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Follows withdrawals in systems outside single sign-on (JML-4). */
@Command(
        name = "withdrawals",
        description = {
            "Lists the rights that are to be withdrawn in systems outside single sign-on and are not confirmed,",
            "prints the letter to a system's owner, or confirms by the owner's document."
        },
        synopsisSubcommandLabel = "[list | letter | confirm]",
        mixinStandardHelpOptions = true)
final class Withdrawals implements Callable<Integer> {
    private static final int PAGE = 1000;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    @Mixin
    DataOption data = new DataOption();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        return list(false, data);
    }

    @Command(name = "list", description = "Lists the open tasks, oldest first.", mixinStandardHelpOptions = true)
    int list(
            @Option(names = "--overdue", description = "Only those past due.") boolean overdue,
            @Mixin DataOption folder) {
        AdminRest admin = admin(folder);
        PrintWriter out = spec.commandLine().getOut();
        String after = "0";
        JsonNode page;
        do {
            page = admin.get(path(folder) + "?state=OPEN&overdue=" + overdue + "&limit=" + PAGE + "&after=" + after);
            page.path("tasks").forEach(task -> print(out, task));
            after = page.path("next").asText();
        } while (page.path("next").isIntegralNumber());
        out.flush();
        return 0;
    }

    @Command(name = "letter", description = "Prints the letter of a task.", mixinStandardHelpOptions = true)
    int letter(
            @Parameters(paramLabel = "ID", description = "Number of the task.") String id, @Mixin DataOption folder) {
        JsonNode letter = admin(folder).get(path(folder) + "/" + number(id) + "/letter");
        if (letter.isMissingNode()) {
            throw unknown(id);
        }
        spec.commandLine().getOut().println(letter.path("text").asText());
        return 0;
    }

    @Command(name = "confirm", description = "Closes a task, once.", mixinStandardHelpOptions = true)
    int confirm(
            @Parameters(paramLabel = "ID", description = "Number of the task.") String id,
            @Option(names = "--number", required = true, description = "Number of the owner's document.") String number,
            @Option(names = "--date", required = true, description = "Its date, dd/MM/yyyy.") String date,
            @Option(
                            names = "--reason",
                            defaultValue = "",
                            description = "Anything to add, 3 to 500 characters; it is kept.")
                    String reason,
            @Mixin DataOption folder) {
        Map<String, String> body = new LinkedHashMap<>(Map.of("number", number, "date", date));
        if (!reason.isEmpty()) {
            body.put("reason", reason);
        }
        try {
            print(
                    spec.commandLine().getOut(),
                    admin(folder).ask(path(folder) + "/" + number(id) + "/confirmation", body));
        } catch (AdminRest.Refused refused) {
            throw new WorldFailure("The withdrawal was not confirmed: " + refused.getMessage(), "mend it.", refused);
        }
        return 0;
    }

    private static void print(PrintWriter out, JsonNode task) {
        out.printf(
                "%6s  %-9s %s %s@%s  %s  due %s%s%n",
                task.path("id").asText(),
                task.path("state").asText(),
                task.path("userName").asText(),
                task.path("duty").asText(),
                task.path("system").asText(),
                task.path("decision").asText(),
                task.path("dueAt").asText(),
                task.path("overdue").asBoolean() ? "  OVERDUE" : "");
        out.flush();
    }

    private String number(String id) {
        if (!NUMBER.matcher(id).matches()) {
            throw new ParameterException(spec.commandLine(), "ID is the number of a task");
        }
        return id;
    }

    private static WorldFailure unknown(String id) {
        return new WorldFailure("There is no withdrawal " + id + ".", "list them with ./officergate withdrawals.");
    }

    private static AdminRest admin(DataOption folder) {
        RunFile.Keycloak server = RunFile.of(folder.folder()).keycloak();
        return new AdminRest(server.url(), server.adminUser(), server.adminPassword());
    }

    private static String path(DataOption folder) {
        return "/" + RunFile.of(folder.folder()).keycloak().realm() + "/officergate/withdrawal-tasks";
    }
}
