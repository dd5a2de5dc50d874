package io.officergate.cli;

import io.officergate.world.RunFile;
import io.officergate.world.mail.Mailbox;
import io.officergate.world.mail.ReadMail;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The mailbox of the demo people. */
@Command(
        name = "mail",
        description = "Prints the mails of a demo person, newest last.",
        mixinStandardHelpOptions = true)
final class Mail implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "User name, for example lan.")
    String name = "";

    @Mixin
    DataOption data = new DataOption();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        RunFile run = RunFile.of(data.folder());
        RunFile.Person person = run.person(name);
        PrintWriter out = spec.commandLine().getOut();
        List<ReadMail> mails = new Mailbox(run.mail().url(), person.email()).mails();
        if (mails.isEmpty()) {
            out.println("There is no mail for " + person.email() + ".");
        }
        mails.forEach(mail -> out.printf("%n%s%n%n%s%n", mail.subject(), mail.text()));
        return 0;
    }
}
