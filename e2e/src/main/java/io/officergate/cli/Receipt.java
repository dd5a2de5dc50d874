package io.officergate.cli;

import io.officergate.world.RunFile;
import io.officergate.world.people.PersonnelOffice;
import io.officergate.world.people.SyncAccount;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Asks how far an event has come. */
@Command(
        name = "receipt",
        description = "Shows how far the personnel event of a receipt has come.",
        mixinStandardHelpOptions = true)
final class Receipt implements Callable<Integer> {
    @Parameters(paramLabel = "ID", description = "The receipt that ./officergate send printed.")
    String id = "";

    @Mixin
    DataOption data = new DataOption();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        SyncAccount.Answer answer =
                new PersonnelOffice(RunFile.of(data.folder()).sync()).receipt(id);
        spec.commandLine().getOut().println(answer.body().toPrettyString());
        return answer.isAccepted() ? 0 : 1;
    }
}
