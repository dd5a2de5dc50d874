package io.officergate.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.officergate.world.RunFile;
import io.officergate.world.people.RosterDesk;
import io.officergate.world.people.SyncAccount.Answer;
import java.io.PrintWriter;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes the decision about a list that was compared. */
@Command(
        name = "apply",
        description = "Sends findings of the chosen kinds as personnel events, through order, brake and source guard.",
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class RosterApply implements Callable<Integer> {
    @Parameters(paramLabel = "ROSTER", description = "As `roster LIST.csv` printed it.")
    String roster = "";

    @Option(
            names = "--kinds",
            paramLabel = "KIND",
            split = ",",
            required = true,
            description = "GHOST, AWAY, WRONG_UNIT, EXCESS_RIGHT; several with commas.")
    List<String> kinds = List.of();

    @Option(names = "--decision", paramLabel = "NUMBER", required = true, description = "Number of the decision.")
    String decision = "";

    @Option(names = "--date", paramLabel = "yyyy-MM-dd", required = true, description = "Date on the decision.")
    String date = "";

    @Option(names = "--issuer", paramLabel = "NAME", required = true, description = "Who issued it.")
    String issuer = "";

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why, 3 to 500 characters; kept.")
    String reason = "";

    @Option(
            names = "--officers",
            paramLabel = "N",
            description = "How many officers are concerned; refused when it is another number.")
    @Nullable
    Long officers;

    @Mixin
    DataOption data = new DataOption();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        RosterDesk desk = new RosterDesk(RunFile.of(data.folder()).sync());
        PrintWriter out = spec.commandLine().getOut();
        RosterDesk.Decision named = new RosterDesk.Decision(decision, date, issuer);
        OptionalLong number = officers == null ? OptionalLong.empty() : OptionalLong.of(officers);
        JsonNode done;
        do {
            Answer answer = desk.apply(roster, kinds, named, reason, number);
            done = answer.body();
            if (!answer.isAccepted()) {
                out.println(done.toPrettyString());
                out.flush();
                return 1;
            }
            out.printf(
                    "%d events sent, %d findings refused, %d left%n",
                    done.path("sent").asLong(),
                    done.path("refused").asLong(),
                    done.path("remaining").asLong());
            out.flush();
        } while (done.path("remaining").asLong() > 0);
        return 0;
    }
}
