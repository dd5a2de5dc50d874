package io.officergate.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.officergate.world.RunFile;
import io.officergate.world.WorldFailure;
import io.officergate.world.people.PersonnelOffice;
import io.officergate.world.people.SyncAccount.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares a full list of a personnel office with the accounts. */
@Command(
        name = "roster",
        description = {
            "Compares the full list of a personnel office (CSV) with the accounts, and changes nothing: shows what differs and writes each",
            "difference beside the list. Ends with 3 when something differs or the list has faults. `roster apply` sends what was chosen."
        },
        mixinStandardHelpOptions = true,
        subcommands = RosterApply.class)
final class Roster implements Callable<Integer> {
    private static final int DIFFERS = 3;

    @Parameters(paramLabel = "LIST.csv", arity = "0..1", description = "The list; docs/operations.md has its columns.")
    @Nullable
    Path list;

    @Option(
            names = "--source",
            paramLabel = "S",
            description = "Whose list it is, for example /hr/tinh-mau, where the client speaks for several.")
    Optional<String> source = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where the findings go, for their owner only (default: LIST.csv.findings.csv).")
    @Nullable
    Path out;

    @Mixin
    DataOption data = new DataOption();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (list == null) {
            throw new ParameterException(spec.commandLine(), "name the list, or `apply`");
        }
        PersonnelOffice office = new PersonnelOffice(RunFile.of(data.folder()).sync());
        PrintWriter terminal = spec.commandLine().getOut();
        Answer answer = office.compares(read(list), source);
        JsonNode report = answer.body();
        if (!answer.isAccepted()) {
            terminal.println(report.toPrettyString());
            terminal.flush();
            return 1;
        }
        Path findings = out == null ? list.resolveSibling(list.getFileName() + ".findings.csv") : out;
        keep(office.findings(report.path("roster").asText()), findings);
        show(terminal, report);
        terminal.println("findings  " + findings);
        terminal.flush();
        return differs(report) ? DIFFERS : 0;
    }

    /** The report in words. */
    static void show(PrintWriter terminal, JsonNode report) {
        terminal.printf(
                "roster    %s%n%d lines of %s beside %d open accounts%n",
                report.path("roster").asText(),
                report.path("lines").asLong(),
                report.path("source").asText(),
                report.path("accounts").asLong());
        report.path("findings").properties().forEach(kind -> {
            if (kind.getValue().asLong() > 0) {
                String proposal = report.path("proposals").path(kind.getKey()).asText("reported only");
                terminal.printf("%8d %-14s %s%n", kind.getValue().asLong(), kind.getKey(), proposal);
            }
        });
        for (JsonNode obstacle : report.path("obstacles")) {
            terminal.printf(
                    "cannot be applied%s: %s (%d)%n",
                    obstacle.has("kind") ? ", " + obstacle.path("kind").asText() : "",
                    obstacle.path("message").asText(),
                    obstacle.path("count").asLong());
        }
    }

    private static boolean differs(JsonNode report) {
        return report.path("findings").properties().stream()
                .anyMatch(kind -> kind.getValue().asLong() > 0);
    }

    private static void keep(InputStream findings, Path file) {
        try (findings) {
            ReportFile.keep(findings, file);
        } catch (IOException brokenOff) {
            throw new WorldFailure("The findings broke off.", "look at the log of provisioning-sync.", brokenOff);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new WorldFailure("The file " + file + " cannot be read.", "name one that can.", unreadable);
        }
    }
}
