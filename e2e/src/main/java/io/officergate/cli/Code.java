package io.officergate.cli;

import io.officergate.world.RunFile;
import java.util.concurrent.Callable;
import org.jboss.aerogear.security.otp.Totp;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The authenticator of the demo people. */
@Command(
        name = "code",
        description = "Prints the current one-time code of a demo person.",
        mixinStandardHelpOptions = true)
final class Code implements Callable<Integer> {
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
        spec.commandLine().getOut().println(new Totp(person.totpSecret()).now());
        return 0;
    }
}
