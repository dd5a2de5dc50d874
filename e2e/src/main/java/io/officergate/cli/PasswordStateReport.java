package io.officergate.cli;

import io.officergate.world.RunFile;
import io.officergate.world.WorldFailure;
import io.officergate.world.keycloak.AdminRest;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Report R-11: how old everybody's password is (PWD-1). */
@Command(
        name = "password-state",
        description = {
            "When each password was changed, until when it is good, who was warned and who is overdue (R-11), as CSV.",
            "docs/operations.md has its columns."
        },
        mixinStandardHelpOptions = true)
final class PasswordStateReport implements Callable<Integer> {
    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where the report goes, for its owner only (default: the terminal).")
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
        try (InputStream report = admin.open("/" + server.realm() + "/officergate/reports/password-state")) {
            if (out == null) {
                print(report);
            } else {
                ReportFile.keep(report, out);
            }
        } catch (IOException brokenOff) {
            throw new WorldFailure("The report broke off.", "look at the log of Keycloak, then ask again.", brokenOff);
        }
        return 0;
    }

    private void print(InputStream report) throws IOException {
        Reader text = new InputStreamReader(report, StandardCharsets.UTF_8);
        PrintWriter terminal = spec.commandLine().getOut();
        text.transferTo(terminal);
        terminal.flush();
    }
}
