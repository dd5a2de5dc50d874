package io.officergate.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * For operators: {@code java -cp … io.officergate.realm.Main URL ADMIN PASSWORD-FILE PARAMETERS-FILE [UNITS-FILE]}. The
 * parameters file has lines {@code name=value}; secrets are in files so that no process list shows them.
 */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 4 || arguments.length > 5) {
            System.err.println("usage: URL ADMIN PASSWORD-FILE PARAMETERS-FILE [UNITS-FILE]");
            System.exit(2);
        }
        AdminAccess admin = new AdminAccess(
                arguments[0],
                arguments[1],
                Files.readString(Path.of(arguments[2])).strip());
        ObjectMapper json = new ObjectMapper();
        JsonNode units =
                arguments.length == 5 ? json.readTree(Path.of(arguments[4]).toFile()) : json.createArrayNode();
        report(new RealmConfiguration(admin, parameters(Path.of(arguments[3]))).apply(units), System.out);
    }

    private static Parameters parameters(Path file) throws IOException {
        Properties lines = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        }
        Map<String, String> values = new HashMap<>();
        lines.stringPropertyNames().forEach(name -> values.put(name, lines.getProperty(name)));
        return new Parameters(values);
    }

    private static void report(List<Change> changes, PrintStream out) {
        changes.forEach(out::println);
        out.println(changes.size() + " changes");
    }
}
