package io.officergate.cli;

import io.officergate.officerlist.ListResult;
import io.officergate.officerlist.OfficerListImport;
import io.officergate.world.RunFile;
import io.officergate.world.WorldFailure;
import io.officergate.world.keycloak.AdminRest;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a province's list of officers in (ACC-1). */
@Command(
        name = "import",
        description = {
            "Makes the accounts of a list of officers (CSV); who has one already is left as they are.",
            "Ends with 3 when a line is not done. After an interruption the same command goes on."
        },
        mixinStandardHelpOptions = true)
final class Import implements Callable<Integer> {
    private static final int NOT_ALL_DONE = 3;
    private static final int LONGEST_NAME = 100;

    @Parameters(paramLabel = "FILE", description = "The list; docs/operations.md has its columns.")
    Path file = Path.of("");

    @Option(names = "--check", description = "Only says what would come of it.")
    boolean check;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where the result of each line goes (default: beside the list, FILE.result.csv).")
    @Nullable
    Path out;

    @Mixin
    DataOption data = new DataOption();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        RunFile.Keycloak server = RunFile.of(data.folder()).keycloak();
        AdminRest admin = new AdminRest(server.url(), server.adminUser(), server.adminPassword());
        PrintWriter err = spec.commandLine().getErr();
        ListResult result = new OfficerListImport(admin, server.realm()).run(name(), read(file), check, officers -> {
            err.printf("%d officers%n", officers);
            err.flush();
        });
        Path kept = out == null ? file.resolveSibling(file.getFileName() + ".result.csv") : out;
        ReportFile.keep(result.csv(), kept);
        spec.commandLine()
                .getOut()
                .printf("%s%s; each line: %s%n", check ? "only checked: " : "", result.summary(), kept);
        return result.isDone() ? 0 : NOT_ALL_DONE;
    }

    private String name() {
        String name = file.getFileName().toString();
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new WorldFailure("The file " + file + " cannot be read.", "name one that can.", unreadable);
        }
    }
}
