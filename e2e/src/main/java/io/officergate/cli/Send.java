package io.officergate.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.officergate.world.Deadline;
import io.officergate.world.RunFile;
import io.officergate.world.WorldFailure;
import io.officergate.world.people.PersonnelOffice;
import io.officergate.world.people.SyncAccount;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Posts personnel events as the personnel office would. */
@Command(
        name = "send",
        description =
                "Posts a file with one personnel event, an array of them, or a sheet (.csv); ends with 1 when it is not accepted,"
                        + " or with --wait when one is not applied.",
        mixinStandardHelpOptions = true)
final class Send implements Callable<Integer> {
    @Parameters(
            paramLabel = "FILE",
            description = "CloudEvents in JSON, or a sheet in CSV; for example one of e2e/examples.")
    Path file = Path.of("");

    @Option(names = "--source", description = "The source of a sheet's lines that name none, for example /hr/tinh-mau.")
    Optional<String> source = Optional.empty();

    @Option(names = "--wait", description = "Waits until each event is applied or refused, at most a minute.")
    boolean wait;

    @Mixin
    DataOption data = new DataOption();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PersonnelOffice office = new PersonnelOffice(RunFile.of(data.folder()).sync());
        SyncAccount.Answer answer = post(office);
        PrintWriter out = spec.commandLine().getOut();
        if (!answer.isAccepted()) {
            out.println(answer.body().toPrettyString());
            return 1;
        }
        boolean allApplied = true;
        for (JsonNode receipt : answer.body().path("receipts")) {
            allApplied &= tell(out, office, receipt);
        }
        return allApplied ? 0 : 1;
    }

    private SyncAccount.Answer post(PersonnelOffice office) {
        byte[] content = read(file);
        boolean isSheet = file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
        return isSheet ? office.postSheet(content, source) : office.post(new String(content, StandardCharsets.UTF_8));
    }

    private boolean tell(PrintWriter out, PersonnelOffice office, JsonNode receipt) {
        String number = receipt.path("receipt").asText();
        JsonNode told = wait
                ? office.outcome(number, Deadline.in(Duration.ofMinutes(1))).body()
                : receipt;
        String state = told.path("state").asText();
        String verdict = told.path("verdict").path("code").asText("");
        out.printf("%s  %-12s %s %s%n", number, state, receipt.path("id").asText(), verdict);
        out.flush();
        return !wait || "APPLIED".equals(state);
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new WorldFailure("The file " + file + " cannot be read.", "name one that can.", unreadable);
        }
    }
}
