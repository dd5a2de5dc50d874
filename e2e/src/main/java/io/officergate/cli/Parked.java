package io.officergate.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.officergate.world.RunFile;
import io.officergate.world.people.ParkedEvents;
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

/** Shows the personnel events that wait for a person, and takes a decision about one. */
@Command(
        name = "parked",
        description =
                "Lists the personnel events that Keycloak refused and that hold later ones of the same officer back,"
                        + " or decides about one of them.",
        mixinStandardHelpOptions = true)
final class Parked implements Callable<Integer> {
    /** Which decision, about which event. */
    static final class Decision {
        @Option(
                names = "--release",
                paramLabel = "RECEIPT",
                description = "Lets the event be tried again.",
                required = true)
        String release = "";

        @Option(
                names = "--discard",
                paramLabel = "RECEIPT",
                description = "The event is never applied.",
                required = true)
        String discard = "";
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
        ParkedEvents desk = new ParkedEvents(RunFile.of(data.folder()).sync());
        PrintWriter out = spec.commandLine().getOut();
        if (decision == null) {
            return list(out, desk.list());
        }
        if (reason.isBlank()) {
            throw new ParameterException(spec.commandLine(), "a decision needs a --reason");
        }
        Answer answer = decision.release.isEmpty()
                ? desk.discard(decision.discard, reason)
                : desk.release(decision.release, reason);
        if (!answer.isAccepted()) {
            out.println(answer.body().toPrettyString());
        }
        return answer.isAccepted() ? 0 : 1;
    }

    private static int list(PrintWriter out, Answer answer) {
        if (!answer.isAccepted()) {
            out.println(answer.body().toPrettyString());
            return 1;
        }
        for (JsonNode event : answer.body().path("parked")) {
            out.printf(
                    "%s  %-18s %s %s: %s (%d behind it)%n",
                    event.path("receipt").asText(),
                    event.path("type").asText(),
                    event.path("id").asText(),
                    event.path("code").asText(),
                    event.path("detail").asText(),
                    event.path("behind").asLong());
        }
        out.flush();
        return 0;
    }
}
