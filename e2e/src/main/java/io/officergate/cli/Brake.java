package io.officergate.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.officergate.world.RunFile;
import io.officergate.world.people.BrakeDesk;
import io.officergate.world.people.SyncAccount.Answer;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows the brake of provisioning-sync, and takes the decision about what it holds. */
@Command(
        name = "brake",
        description = "Shows whether the brake holds withdrawals, or decides about all of those it holds.",
        mixinStandardHelpOptions = true)
final class Brake implements Callable<Integer> {
    /** Which decision. */
    static final class Decision {
        @Option(names = "--confirm", description = "The held withdrawals pass.", required = true)
        boolean confirm;

        @Option(names = "--discard", description = "The held withdrawals are never applied.", required = true)
        boolean discard;
    }

    @ArgGroup
    @Nullable
    Decision decision;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why, 3 to 500 characters; it is kept.")
    String reason = "";

    @Mixin
    DataOption data = new DataOption();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        BrakeDesk desk = new BrakeDesk(RunFile.of(data.folder()).sync());
        PrintWriter out = spec.commandLine().getOut();
        if (decision != null && reason.isBlank()) {
            throw new ParameterException(spec.commandLine(), "a decision needs a --reason");
        }
        Answer answer =
                decision == null ? desk.state() : decision.confirm ? desk.confirm(reason) : desk.discard(reason);
        if (decision == null && answer.isAccepted()) {
            show(out, answer.body());
        } else {
            out.println(answer.body().toPrettyString());
        }
        out.flush();
        return answer.isAccepted() ? 0 : 1;
    }

    private static void show(PrintWriter out, JsonNode brake) {
        out.printf(
                "%s: %d withdrawals in %d s, %d are allowed%n",
                brake.path("engaged").asBoolean()
                        ? "engaged since "
                                + brake.path("engagement").path("since").asText()
                        : "not engaged",
                brake.path("withdrawn").asLong(),
                brake.path("windowSeconds").asLong(),
                brake.path("limit").asLong());
        brake.path("heldByType")
                .properties()
                .forEach(type -> out.printf("%8d %s held%n", type.getValue().asLong(), type.getKey()));
        for (JsonNode event : brake.path("held")) {
            out.printf(
                    "%s  %-18s %s %s%n",
                    event.path("receipt").asText(),
                    event.path("type").asText(),
                    event.path("source").asText(),
                    event.path("id").asText());
        }
    }
}
