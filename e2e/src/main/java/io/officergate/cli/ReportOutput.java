package io.officergate.cli;

import io.officergate.world.RunFile;
import io.officergate.world.WorldFailure;
import io.officergate.world.keycloak.AdminRest;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where a report goes: to a file of its reader only, or to the terminal. */
final class ReportOutput {
    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where the report goes, for its owner only (default: the terminal).")
    @Nullable
    Path out;

    @Mixin
    DataOption data = new DataOption();

    @Spec(Spec.Target.MIXEE)
    CommandSpec command = CommandSpec.create();

    /** Takes the report of that name out of the running OfficerGate; parameters without a value are left out. */
    void take(String name, Map<String, String> parameters) {
        RunFile.Keycloak server = RunFile.of(data.folder()).keycloak();
        AdminRest admin = new AdminRest(server.url(), server.adminUser(), server.adminPassword());
        String query = parameters.entrySet().stream()
                .filter(parameter -> !parameter.getValue().isEmpty())
                .map(parameter ->
                        parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
        try (InputStream report = admin.open("/" + server.realm() + "/officergate/reports/" + name + query)) {
            if (out == null) {
                print(report);
            } else {
                ReportFile.keep(report, out);
            }
        } catch (AdminRest.Refused refused) {
            throw new WorldFailure("The report was refused: " + refused.getMessage(), "mend the options.", refused);
        } catch (IOException brokenOff) {
            throw new WorldFailure("The report broke off.", "look at the log of Keycloak, then ask again.", brokenOff);
        }
    }

    private void print(InputStream report) throws IOException {
        Reader text = new InputStreamReader(report, StandardCharsets.UTF_8);
        PrintWriter terminal = command.commandLine().getOut();
        text.transferTo(terminal);
        terminal.flush();
    }
}
