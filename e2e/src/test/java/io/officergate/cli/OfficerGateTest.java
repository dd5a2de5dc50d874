package io.officergate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class OfficerGateTest {
    @Test
    void everyCommandWeWroteCanBeTyped() {
        Set<String> written = new ClassFileImporter()
                .importPackages("io.officergate.cli").stream()
                        .filter(type -> type.isAnnotatedWith(Command.class) && !type.isEquivalentTo(OfficerGate.class))
                        .map(JavaClass::getName)
                        .collect(Collectors.toSet());
        Set<String> typed = below(OfficerGate.commandLine())
                .map(CommandLine::getCommand)
                .map(command -> command.getClass().getName())
                .collect(Collectors.toSet());
        assertThat(written).hasSizeGreaterThanOrEqualTo(6).isSubsetOf(typed);
    }

    private static Stream<CommandLine> below(CommandLine command) {
        return command.getSubcommands().values().stream().flatMap(sub -> Stream.concat(Stream.of(sub), below(sub)));
    }
}
